# make run: from a fresh checkout to the site, the feeds and the next issue of seeds/.
# make test: everything the tests need, then all tests.
# make chaos: sixty days of deliveries to a receiver that misbehaves and kills; some minutes.
# make fuzz: twenty minutes of mutated seeds through intake.
# make endurance: ten thousand passes in one process; what they leave behind.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check
SYSTEM_PACKAGES := chromium

.PHONY: run test lint bench fuzz chaos endurance lock clean

run: $(VENV)/.installed
	@$(BIN)/sendfeed run

test: $(VENV)/.tests-installed $(VENV)/.system-packages lint
	@$(BIN)/python -m pytest

lint: $(VENV)/.tests-installed
	@$(BIN)/ruff check src tests bench
	@$(BIN)/ruff format --check --quiet src tests bench
	@$(BIN)/mypy

bench: $(VENV)/.tests-installed
	@$(BIN)/python bench/passes.py
	@$(BIN)/python bench/intake.py

fuzz: $(VENV)/.tests-installed
	@$(BIN)/python bench/fuzz.py

chaos: $(VENV)/.tests-installed
	@$(BIN)/python -m tests.chaos

endurance: $(VENV)/.tests-installed
	@$(BIN)/python -m bench.endurance

# Dependencies first, each with its hash; then the package itself, which needs nothing more.
$(VENV)/.installed: requirements/run.txt pyproject.toml
	@echo "setting up $(VENV)"
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) install --require-hashes -r requirements/run.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.tests-installed: requirements/test.txt $(VENV)/.installed
	@echo "setting up what the tests need"
	@$(PIP) install --require-hashes -r requirements/test.txt
	@touch $@

# Tests that need one of these are skipped by name where it can't be installed.
$(VENV)/.system-packages: $(VENV)/.installed
	@missing=$$(for package in $(SYSTEM_PACKAGES); do command -v $$package >/dev/null || echo $$package; done); \
	if [ -n "$$missing" ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "installing $$missing"; \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	elif [ -n "$$missing" ]; then echo "not installed: $$missing (its tests are skipped)"; fi
	@touch $@

# Needs uv. The lock files name no registry.
lock:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --no-emit-find-links pyproject.toml requirements/build.in -o requirements/run.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --no-emit-find-links pyproject.toml requirements/build.in --group test -o requirements/test.txt

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis
