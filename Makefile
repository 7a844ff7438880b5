# Everything a person does here, one word each. Needs Python 3.11 or later with pip and venv, and make.

PYTHON ?= python3
BIN := .venv/bin
SETTLED := .venv/.settled
TESTABLE := .venv/.testable
LOCK := .venv-lock/bin/uv
# `make test ARGS="-k application"`
ARGS ?=

.DEFAULT_GOAL := run
.DELETE_ON_ERROR:
.PHONY: run test check faults bench answers lock clean .venv

# -OO: without docstrings, which the libraries have eight MiB of. They are compiled so the first time it starts.
run: $(SETTLED)
	@exec $(BIN)/python -OO $(BIN)/kanalvakt serve $(ARGS)

# Sets up alone. A folder's own time says nothing, so the stamp inside it decides.
.venv: $(SETTLED)

# On every core: the tests share nothing but the machine.
test: $(TESTABLE)
	@$(BIN)/python -m pytest --numprocesses auto --dist worksteal $(ARGS)

check: $(TESTABLE)
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy --strict

# What takes minutes: kills, floods, things taken away.
faults: $(TESTABLE)
	@$(BIN)/python -m pytest -m "faults or slow" $(ARGS)

bench: $(TESTABLE)
	@$(BIN)/python -m bench $(ARGS)

answers: $(TESTABLE)
	@$(BIN)/python -m bench.answers $(ARGS)

# Both locks anew, for every system and Python at once. Keeps the versions it can; `make lock ARGS=--upgrade` takes the newest.
COMPILE = $(LOCK) pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate $(ARGS)
lock: $(LOCK)
	$(COMPILE) pyproject.toml --group build --output-file requirements.lock
	$(COMPILE) --group test --constraint requirements.lock --output-file requirements-test.lock

clean:
	rm -rf .venv .venv-lock .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info build

# Below: the stamps. pip compiles bytecode as it installs, so that the first start is as quick as the next.
# Its log is shown only when something went wrong, a dot for each package otherwise.
define install
	@printf '%s ' "$(1)"
	@( $(BIN)/python -m pip install --disable-pip-version-check --no-input $(2) 2>&1 || echo "pip failed" ) \
	  | tee .venv/pip.log | while read -r word rest; do case "$$word" in Collecting|Processing) printf .;; esac; done
	@case "$$(tail -n 1 .venv/pip.log)" in \
	  "pip failed") echo; grep -v '^WARNING: Location' .venv/pip.log | tail -n 30; exit 1;; \
	  *) echo " klart";; esac
endef

.venv/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Kanalvakt behöver Python 3.11 eller senare. Finns en under annat namn: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/.locked: requirements.lock | .venv/.made
	$(call install,Installerar det som Kanalvakt behöver i .venv (ungefär en minut),--require-hashes -r requirements.lock)
	@touch $@

$(SETTLED): pyproject.toml .venv/.locked
	$(call install,Installerar Kanalvakt,--no-build-isolation --no-deps --editable .)
	@touch $@

$(TESTABLE): requirements-test.lock $(SETTLED)
	$(call install,Installerar det som testerna behöver,--require-hashes -r requirements-test.lock)
	@touch $@

$(LOCK):
	@$(PYTHON) -m venv .venv-lock
	@.venv-lock/bin/python -m pip install --disable-pip-version-check --quiet "uv>=0.13,<0.14"
