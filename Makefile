# Two commands on a fresh machine: `make package` builds the example, `make test` passes the tests.
# Both need only Python 3.11 or newer with its venv module; everything else comes from the locked lists.

PYTHON ?= python3
SPEC ?= specs/ekdala-personlig-assistans
OUT ?= output
VENV := .venv
RUN := $(VENV)/bin/python
PIP := $(RUN) -m pip install --quiet --disable-pip-version-check --no-input --require-hashes

.PHONY: help package rules-report test lint types contract format golden bench fuzz lock wheel clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 12

package: $(VENV)/.runtime ## build the example package into output/
	$(RUN) -m docgen build $(SPEC) -o $(OUT)

test: $(VENV)/.dev ## the whole suite
	$(RUN) -m pytest -n auto

lint: $(VENV)/.dev ## style, types and the import contract
	$(RUN) -m ruff check .
	$(RUN) -m ruff format --check .
	$(RUN) -m mypy
	$(VENV)/bin/lint-imports

format: $(VENV)/.dev ## rewrite the code in the house's form
	$(RUN) -m ruff check --fix .
	$(RUN) -m ruff format .

golden: $(VENV)/.dev ## write the expected texts anew; read the difference before you commit it
	$(RUN) -m pytest -n auto --update-golden

bench: $(VENV)/.bench ## ratios to docxtpl, pandoc and the floor
	$(RUN) tests/bench/run.py

schema: $(VENV)/.runtime ## write the schema that editors use for specs/
	$(RUN) -m docgen schema -o specs/docgen.schema.json

rules-report: $(VENV)/.dev ## recall and precision of every rule on the texts of tests/corpus
	$(RUN) -m tests.corpus.report

wheel: $(VENV)/.dev ## dist/docgen-*.whl
	$(RUN) -m hatchling build -t wheel

clean: ## forget the environment and what was built
	rm -rf $(VENV) dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "docgen needs Python 3.11 or newer; say which with: make PYTHON=python3.12 package" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements.lock | $(VENV)/bin/python
	$(PIP) -r requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock | $(VENV)/bin/python
	$(PIP) -r requirements-dev.lock
	@touch $@ $(VENV)/.runtime

$(VENV)/.bench: requirements-bench.lock $(VENV)/.dev
	$(PIP) -r requirements-bench.lock
	@touch $@

# for maintainers: write the locks anew (needs uv)
lock:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url pyproject.toml -o requirements.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --no-emit-index-url pyproject.toml --group dev --group bench -c requirements-dev.lock -o requirements-bench.lock
