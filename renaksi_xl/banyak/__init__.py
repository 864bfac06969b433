"""Many offices: reading thousands of workbooks, an index of them, work shared between processes and machines."""
