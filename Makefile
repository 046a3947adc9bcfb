# make demo   set up, then run the whole way on the bundled sample story
# make test   set up, then lint, type-check and test
# make bench  measure accuracy and speed; DATA=folder names the gold data (see bench/README.md)
# make lock   renew requirements.lock from pyproject.toml

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
DATA ?=
OUT ?= demo-out

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint bench lock check-lock clean

help:
	@sed -n 's/^# //p' Makefile

setup: $(VENV)/.ready

$(VENV)/.ready: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("sayso needs Python 3.11 or later, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	@echo "Setting up $(VENV) (once; half a minute to a minute) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: setup
	@$(BIN)/sayso demo --out $(OUT)

test: setup lint
	$(BIN)/python -m pytest

lint: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: setup
	$(BIN)/python -m bench $(if $(DATA),--data $(DATA))

LOCKING = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate --extra dev pyproject.toml

lock: setup
	$(LOCKING) --output-file requirements.lock

# The lock fits when resolving pyproject.toml with the locked versions as preference changes nothing.
check-lock: setup
	@cp requirements.lock $(VENV)/lock.check
	@$(LOCKING) --output-file $(VENV)/lock.check
	@diff requirements.lock $(VENV)/lock.check && echo "requirements.lock fits pyproject.toml"

clean:
	rm -rf $(VENV) $(OUT) .mypy_cache .ruff_cache .pytest_cache .hypothesis
