"""All measurements in one run: python -m bench [--data FOLDER]

Without gold data: speed, and the changes of the bundled stories. With FOLDER, also accuracy of extraction,
times, statements and figures; bench/README.md says what has to lie in it and where each set comes from.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

_OWN = ("speed", "changes")
_GOLD = ("extraction", "times", "statements", "figures")


def main() -> int:
    """Run each in a process of its own; 1 when one failed, which leaves the others to run."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="accuracy and speed, all in one run")
    parser.add_argument("--data", type=Path, help="the folder of gold data")
    data = parser.parse_args().data
    runs = [[f"bench.{name}"] for name in _OWN]
    if data is not None:
        if not data.is_dir():
            parser.error(f"{data}: no such folder")
        runs += [[f"bench.{name}", str(data)] for name in _GOLD]
    failed = 0
    for module, *arguments in runs:
        print(f"\n== {module.removeprefix('bench.')}", flush=True)
        failed += subprocess.run([sys.executable, "-m", module, *arguments], check=False).returncode != 0
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
