"""The sheets of the laporan: what the head, Bappeda and Inspektorat receive (ATURAN 7), one module per document."""
