"""The layout contract: one module a sheet; `rumus/` builds the native formulas."""
