"""One finding code per file: plan, results and workbook facts in, findings out (ATURAN 6). Pure."""
