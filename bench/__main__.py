"""All measurements in one run: python -m bench [--data FOLDER] [--peers FOLDER]

Without the gold data of others: speed, the changes of the bundled stories, speakers and chains and figures
on our own gold. With FOLDER, also accuracy of extraction, times, statements, syntax and figures; bench/README.md
says what has to lie in it and where each set comes from. With the folder of peers, they read the articles of
the statements in the same run.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

_OWN = (("speed",), ("changes",), ("copies",), ("gold", "gold/statements"), ("figures_gold", "gold/figures"))
_GOLD = ("extraction", "times", "statements", "syntax", "figures", "stories", "parting")


def main() -> int:
    """Run each in a process of its own; 1 when one failed, which leaves the others to run."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="accuracy and speed, all in one run")
    parser.add_argument("--data", type=Path, help="the folder of gold data")
    parser.add_argument("--peers", type=Path, help="the folder that bench.peers.install filled")
    options = parser.parse_args()
    data, peers = options.data, options.peers
    runs = [[f"bench.{name}", *arguments] for name, *arguments in _OWN]
    if data is not None:
        if not data.is_dir():
            parser.error(f"{data}: no such folder")
        runs += [
            [f"bench.{name}", str(data), *(("--peers", str(peers)) if peers and name == "statements" else ())]
            for name in _GOLD
        ]
    failed = 0
    for module, *arguments in runs:
        print(f"\n== {module.removeprefix('bench.')}", flush=True)
        failed += subprocess.run([sys.executable, "-m", module, *arguments], check=False).returncode != 0
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
