# make run: from a fresh checkout to the site, the feeds and the next issue of seeds/.
# make test: everything the tests need, then all tests.
# make chaos: sixty days of deliveries to a receiver that misbehaves and kills; some minutes.
# make fuzz: twenty minutes of mutated seeds through intake.
# make endurance: ten thousand passes in one process; what they leave behind.
# make lighthouse: what Lighthouse says of every kind of page; some minutes.
# make screenshots: those in docs/, anew from seeds/.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check
TOOLS := tests/tools
# Nothing that a package brings is run while it is installed.
NPM := npm --ignore-scripts --no-audit --no-fund --silent
# command:package of Debian
SYSTEM_PACKAGES := chromium:chromium npm:npm java:default-jre-headless newsboat:newsboat r2e:rss2email \
	locale-gen:locales nginx:nginx spamassassin:spamassassin

.PHONY: run test lint bench fuzz chaos endurance lighthouse screenshots lock clean

run: $(VENV)/.installed
	@$(BIN)/sendfeed run

test: $(VENV)/.tests-installed $(VENV)/.tools-installed lint
	@$(BIN)/python -m pytest --numprocesses auto --dist worksteal

lint: $(VENV)/.tests-installed
	@$(BIN)/ruff check src tests bench
	@$(BIN)/ruff format --check --quiet src tests bench
	@$(BIN)/mypy

bench: $(VENV)/.tests-installed
	@$(BIN)/python bench/passes.py
	@$(BIN)/python bench/intake.py
	@$(BIN)/python bench/search.py
	@$(BIN)/python bench/render.py

fuzz: $(VENV)/.tests-installed
	@$(BIN)/python bench/fuzz.py

chaos: $(VENV)/.tests-installed
	@$(BIN)/python -m tests.chaos

endurance: $(VENV)/.tests-installed
	@$(BIN)/python -m bench.endurance

lighthouse: $(VENV)/.tests-installed $(VENV)/.lighthouse-installed
	@$(BIN)/python -m tests.tools.lighthouse

screenshots: $(VENV)/.tests-installed $(VENV)/.system-packages
	@$(BIN)/python -m tests.tools.screenshots
	@$(BIN)/python -m tests.tools.mail_screenshots

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
$(VENV)/.system-packages: $(VENV)/.installed Makefile
	@missing=$$(for each in $(SYSTEM_PACKAGES); do \
		command -v $${each%%:*} >/dev/null || echo $${each#*:}; done | tr '\n' ' '); \
	if [ -n "$$missing" ] && [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "installing $$missing"; \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	elif [ -n "$$missing" ]; then echo "not installed: $$missing (its tests are skipped)"; fi
	@touch $@

# axe-core and the Nu checker, each with its hash.
$(VENV)/.tools-installed: $(TOOLS)/package-lock.json $(VENV)/.system-packages
	@if command -v npm >/dev/null; then \
		echo "setting up what judges the pages"; \
		$(NPM) ci --prefix $(TOOLS); \
	else echo "not installed: axe-core, vnu-jar (their tests are skipped)"; fi
	@touch $@

$(VENV)/.lighthouse-installed: $(TOOLS)/lighthouse/package-lock.json $(VENV)/.system-packages
	@echo "setting up Lighthouse"
	@$(NPM) ci --prefix $(TOOLS)/lighthouse
	@touch $@

# Needs uv and npm. The lock files name no registry.
lock:
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --no-emit-find-links pyproject.toml requirements/build.in -o requirements/run.txt
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
		--no-emit-index-url --no-emit-find-links pyproject.toml requirements/build.in --group test -o requirements/test.txt
	for folder in $(TOOLS) $(TOOLS)/lighthouse; do \
		$(NPM) install --prefix $$folder --package-lock-only --omit-lockfile-registry-resolved; done

clean:
	rm -rf $(VENV) $(TOOLS)/node_modules $(TOOLS)/lighthouse/node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis
