"""Doors to workbooks: they exchange grids (2-D lists) and patches (sheet, top-left, 2-D block)."""
