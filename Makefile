# `make contoh` shows the program at work, `make test` proves it. Both set up what they need, once.
SHELL := /bin/bash
.DEFAULT_GOAL := bantuan
.PHONY: bantuan setup dev contoh test test-cepat lint benchmark buku dokumen kunci

bantuan: ## this list
	@grep -hE '^[a-z-]+: ?.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## ?/\1\t/' | expand -t 14

setup: ## .venv with what the program needs
	@skrip/siapkan.sh dasar

dev: ## .venv with what the tests and the build need as well
	@skrip/siapkan.sh uji

contoh: setup ## the main job on both example offices, into keluaran-contoh/
	.venv/bin/renaksi contoh

test: ## everything: programs from apt where allowed, lint, types, all tests
	@skrip/sistem.sh
	@skrip/siapkan.sh uji
	@skrip/uji.sh

test-cepat: dev ## the tests that need neither LibreOffice nor patience: a tenth of the random examples, no slow ones
	.venv/bin/python -m pytest -n auto --dist loadscope -m "not excel and not lambat" --hypothesis-profile=cepat

lint: dev ## ruff, ruff format, mypy
	@skrip/lint.sh

benchmark: dev ## measurements, as a table; never part of the tests
	.venv/bin/python -m benchmarks

buku: dev ## rebuild the template workbook/Renaksi.xlsm
	.venv/bin/python -m workbook.build

dokumen: dev ## the documentation as a site, into docs/_situs/
	.venv/bin/python docs/buat_hasil_validasi.py
	.venv/bin/python docs/buat_acuan.py
	.venv/bin/python docs/buat_arsitektur.py
	.venv/bin/python docs/buat_petunjuk.py
	.venv/bin/python -m sphinx -W --keep-going -q -b html docs docs/_situs

kunci: dev ## rewrite the locks from pyproject.toml (needs uv)
	skrip/kunci.sh
