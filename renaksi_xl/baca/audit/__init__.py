"""Auditing a workbook somebody else made: what its figures should be, told from its own leaves (ATURAN 3, 4, 8).

The way: `kolom` (which column publishes what) -> `letak` (cells with published figures, of which row; `hiasan`: rows
that are none) -> `isian` (realisasi that is none: copied, averaged over mixed satuan) -> `harapan` (what each figure
may rightly be, and under which choice of the office; `penutup`: what a closing row is about) -> `periksa` (what
differs, and why: `rumus`, `sebab`; `wajar`: what a formula rules out).
"""
