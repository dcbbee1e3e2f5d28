# Thin: each target calls the tools below it. `make help` lists them. Nothing needs to be installed first (docs/toolchain.md).
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
# The steps of one target are in an order; compilers and test programs use all cores by themselves.
.NOTPARALLEL:

PORT ?= 8080
export PORT

in_toolchain := tools/toolchain/run
in_test_toolchain := tools/toolchain/run -s test
in_lint_toolchain := tools/toolchain/run -s lint

# Configuring again costs half a second and notices a new toolchain.
cmake_build = $(in_toolchain) sh -c 'cmake --preset $(1) >/dev/null && cmake --build --preset $(1)'
sanitized_build := $(in_test_toolchain) sh -c 'cmake --preset sanitize >/dev/null && cmake --build --preset sanitize'

.PHONY: help
help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' Makefile

.PHONY: run
run: dist ## set up, build, and serve the page on http://127.0.0.1:8080 (PORT=… overrides)
	@echo "gongkai: open http://127.0.0.1:$(PORT)/ (Ctrl-C ends)"
	$(in_toolchain) node_modules/.bin/vite preview --host 127.0.0.1 --port $(PORT) --strictPort

.PHONY: dist
dist: wasm node_modules/.package-lock.json ## the page in dist/, and in the single file dist/gongkai.html
	$(in_toolchain) sh -c 'npm run --silent build && npm run --silent build:single'

.PHONY: wasm
wasm:
	$(call cmake_build,web)

.PHONY: native
native:
	$(call cmake_build,native)

.PHONY: cli
cli: native ## the command, at build/gongkai
	ln -sfn native/cli/gongkai build/gongkai

.PHONY: test
test: native test-data test-web test-pictures test-engines test-ime test-sanitize test-fuzz test-native ## everything: native, sanitized, type check, and the page in real browsers

.PHONY: test-data
test-data: node_modules/.package-lock.json ## the data files, against their schemas
	$(in_toolchain) node --test tests/data/

.PHONY: test-native
test-native: native cli ## core, interface and command on this machine
	$(in_toolchain) ctest --preset native

.PHONY: test-sanitize
test-sanitize: ## the same with address and undefined behaviour checks
	$(sanitized_build)
	$(in_test_toolchain) ctest --preset sanitize

# Seconds for each target.
FUZZ_SECONDS ?= 300

.PHONY: fuzz
fuzz: ## try to break every reader of files and pastes, FUZZ_SECONDS=300 each
	$(sanitized_build)
	$(in_test_toolchain) tests/fuzz/run $(FUZZ_SECONDS)

.PHONY: test-fuzz
test-fuzz: ## the same for 20 seconds each
	$(sanitized_build)
	$(in_test_toolchain) tests/fuzz/run 20

.PHONY: test-web
test-web: dist typecheck ## the page, in Debian's Chromium
	$(in_test_toolchain) npm run --silent test:web

.PHONY: test-pictures
test-pictures: dist typecheck ## every view in every scheme, language and width, as it was stored
	$(in_test_toolchain) npm run --silent test:pictures

.PHONY: pictures
pictures: dist typecheck ## store them anew, to be looked at one by one
	$(in_test_toolchain) npm run --silent test:pictures -- --update-snapshots=changed

.PHONY: test-engines
test-engines: dist typecheck ## what must work everywhere, in Chromium, Firefox and WebKitGTK
	$(in_test_toolchain) npm run --silent test:engines

.PHONY: test-ime
test-ime: dist typecheck ## Chinese by pinyin through a real input method, in the same three
	$(in_test_toolchain) npm run --silent test:ime

.PHONY: typecheck
typecheck: node_modules/.package-lock.json
	$(in_toolchain) npm run --silent typecheck

.PHONY: lint
lint: native typecheck ## formatting, clang-tidy, types, layers, forbidden calls
	$(in_toolchain) cmake --build --preset native --target diagnosis_bench check_bench fuzz_sources
	$(in_lint_toolchain) tools/lint/all

.PHONY: format
format: ## lay out all C++ as .clang-format says
	$(in_lint_toolchain) tools/lint/format

.PHONY: bench
bench: dist cli ## measure; numbers are printed, not judged
	$(in_toolchain) cmake --build --preset native --target diagnosis_bench check_bench
	$(in_toolchain) cmake --build --preset web --target diagnosis_bench check_bench
	$(in_test_toolchain) node tests/bench/run.mjs

.PHONY: docs
docs: ## docs/rules.md, from the rules
	$(in_toolchain) node tools/rules_document.mjs

.PHONY: screenshots
screenshots: dist ## pictures of the page
	$(in_test_toolchain) node tools/screenshots.mjs

.PHONY: clean
clean: ## remove build/, dist/ and node_modules/ (the toolchain in the user's cache stays)
	rm -rf build dist node_modules

# npm writes this file last, so it marks a complete installation.
node_modules/.package-lock.json: package.json package-lock.json
	$(in_toolchain) npm ci --no-progress
	@touch $@
