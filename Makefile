# Tieline: `make run` tries it, `make test` tests it, `make check` is what must pass before a commit.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet

.PHONY: run test check format lint types validate lock clean

run: $(VENV)/.run-installed
	$(BIN)/ties run

test: $(VENV)/.dev-installed
	$(BIN)/python -m pytest

check: format lint types validate test

format: $(VENV)/.dev-installed
	$(BIN)/ruff format $(if $(CI),--check) .

lint: $(VENV)/.dev-installed
	$(BIN)/ruff check .

types: $(VENV)/.dev-installed
	$(BIN)/mypy

validate: $(VENV)/.dev-installed
	$(BIN)/ties facts format --check
	$(BIN)/ties facts validate
	$(BIN)/ties sources verify

lock: $(VENV)/.dev-installed
	$(PIP) uv
	$(BIN)/uv pip compile pyproject.toml requirements-build.in --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --quiet -o requirements.txt
	$(BIN)/uv pip compile pyproject.toml requirements-build.in --extra dev --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header --quiet -c requirements.txt -o constraints.txt

clean:
	rm -rf $(VENV) .cache .mypy_cache .ruff_cache .pytest_cache *.egg-info

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Tieline needs Python 3.11 or newer; name one with: make PYTHON=python3.12 …"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run-installed: requirements.txt pyproject.toml | $(VENV)/bin/python
	$(PIP) --require-hashes -r requirements.txt
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev-installed: constraints.txt pyproject.toml | $(VENV)/bin/python
	$(PIP) --require-hashes -r constraints.txt
	$(PIP) --no-deps --no-build-isolation -e .
	@touch $@ $(VENV)/.run-installed
