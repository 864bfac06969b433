"""Every figure of ATURAN 3 and 4 as a native formula, each beside its value (DESIGN promise 1)."""
