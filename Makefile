# lawcheck.  `make demo` and `make test` work in either order, on Python 3.11 or newer.
# Both fill .venv once; while the lock files stay the same, later runs need no network.

PYTHON ?= python3
UV ?= uv
BUNDLE ?= dist/bundle

VENV := .venv
RUN := $(VENV)/bin/python
PIP := $(RUN) -m pip --disable-pip-version-check --quiet

# Least branch coverage, in per cent, of the layers that must not be wrong.
COVERED ?= 100
CORE := lawcheck/model/*,lawcheck/engine/*,lawcheck/language/*

TEST := $(RUN) -X warn_default_encoding -m pytest
# The tests of the core, which alone must cover it.
UNITS := tests/lawcheck/model tests/lawcheck/engine tests/lawcheck/language
# The comparison of the engine with its second reading: it prints what it compared.
PAIRS := tests/reference/test_agreement.py

.PHONY: demo test code-checked rules-checked deep look mutate bench views bundle lock clean run-packages \
	dev-packages

demo: run-packages
	$(RUN) -m lawcheck assess cases/teaching/order-late.yaml --fail-on never

# The code and the rules are looked at side by side: neither needs the other.
test: dev-packages
	$(MAKE) --no-print-directory -j2 code-checked rules-checked
	$(TEST) -n auto --dist loadgroup --cov --cov-report= $(UNITS)
	$(RUN) -m coverage report --include='$(CORE)' --fail-under=$(COVERED)
	$(TEST) -n auto --dist loadgroup $(UNITS:%=--ignore=%) --ignore=$(PAIRS)
	$(TEST) $(PAIRS)

code-checked:
	$(RUN) -m ruff format --check .
	$(RUN) -m ruff check .
	$(RUN) -m mypy
	$(VENV)/bin/lint-imports --no-cache --no-logo

rules-checked:
	$(RUN) -m lawcheck rules check
	$(RUN) -m lawcheck rules test
	$(RUN) -m lawcheck rules boundaries --check
	$(RUN) -m lawcheck rules compile --check
	$(RUN) -m lawcheck rules coverage --check

deep: dev-packages
	$(RUN) -m pytest -m deep

# Says what it skipped, and why.  Status 5: no test is of this kind.
look: dev-packages
	$(RUN) -m pytest -m look -rs || [ $$? -eq 5 ]

# Change the rules and the engine in small ways: do their tables and tests notice?
mutate: dev-packages
	$(RUN) -m lawcheck rules mutate
	$(RUN) -m mutmut run
	$(RUN) -m mutmut results

bench: run-packages
	$(RUN) bench/run.py

# The treaty rules against what the Committee found in cases modelled on its Views.
views: run-packages
	$(RUN) bench/views.py

# One folder to carry to a computer of the same kind that has no network.
INSTALL := python -m pip install --no-index --find-links . lawcheck
TELL_KIND := import sys, sysconfig; print("Without network, for Python {}.{} on {}; \
in this folder, in a virtual environment, run:".format(*sys.version_info[:2], sysconfig.get_platform()))

bundle: dev-packages
	rm -rf '$(BUNDLE)'
	mkdir -p '$(BUNDLE)'
	$(PIP) wheel --no-build-isolation --no-deps --no-index --wheel-dir '$(BUNDLE)' .
	cp $(VENV)/wheels/*.whl '$(BUNDLE)'
	{ $(RUN) -c '$(TELL_KIND)'; echo '$(INSTALL)'; } > '$(BUNDLE)/INSTALL.txt'

# The locks hold hashes and no address, and nothing that was published this week.  What is
# locked stays as it is while it can: to take newer packages, remove the locks first.
COMPILE = $(UV) pip compile --quiet --no-config --universal --python-version 3.11 \
	--exclude-newer '7 days' --generate-hashes --no-strip-extras \
	--no-header --no-emit-index-url --no-emit-find-links pyproject.toml

lock:
	@command -v $(UV) > /dev/null || { echo 'make lock needs uv: python3 -m pip install uv'; exit 1; }
	$(COMPILE) --output-file requirements.lock
	$(COMPILE) --extra dev --constraint requirements.lock --output-file requirements-dev.lock

clean:
	rm -rf $(VENV) dist mutants .hypothesis .mypy_cache .pytest_cache .ruff_cache .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# An environment is ready when it holds a copy of the lock it was filled from: the copy
# is made last, so that a broken-off installation is begun again.

same = $(shell cmp -s $(1) $(VENV)/$(1) && echo yes)
works = $(shell $(PYTHON) -c '$(1)' > /dev/null 2>&1 && echo yes)

run-packages:
ifneq ($(call same,requirements.lock),yes)
	$(if $(call works,import sys; sys.exit(sys.version_info < (3, 11))),,$(error lawcheck needs Python 3.11 or newer: install it, then name it, as in: make $(or $(MAKECMDGOALS),demo) PYTHON=python3.11))
	$(if $(call works,import ensurepip; import venv),,$(error $(PYTHON) cannot make a virtual environment: install its venv module (on Debian and Ubuntu: apt install python3-venv)))
	@echo 'Filling $(VENV) from requirements.lock'
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) download --only-binary :all: --require-hashes -r requirements.lock --dest $(VENV)/wheels
	@$(PIP) install --no-index --find-links $(VENV)/wheels --require-hashes -r requirements.lock
	@echo ../../../.. > "$$($(RUN) -c 'import sysconfig; print(sysconfig.get_path("purelib"))')/lawcheck.pth"
	@printf '#!/bin/sh\nexec "$$(dirname "$$(readlink -f "$$0")")/python" -P -m lawcheck "$$@"\n' > $(VENV)/bin/lawcheck
	@chmod +x $(VENV)/bin/lawcheck
	@cp requirements.lock $(VENV)/requirements.lock
endif

dev-packages: run-packages
ifneq ($(call same,requirements.lock)$(call same,requirements-dev.lock),yesyes)
	@echo 'Adding what tests need, from requirements-dev.lock'
	@$(PIP) install --only-binary :all: --require-hashes -r requirements-dev.lock
	@cp requirements-dev.lock $(VENV)/requirements-dev.lock
endif
