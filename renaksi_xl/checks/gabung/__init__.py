"""Findings about returned files (K7xx) and about what may hide in them (K8xx); they look at a BahanGabung."""
