"""The domain, pure: numbers, indikator, tree, roll-up, predikat, trace (ATURAN)."""
