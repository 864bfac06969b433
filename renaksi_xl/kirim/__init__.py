"""The package that goes upward: laporan in words, PDF, e-mail draft, zip, and the check of what was sent."""
