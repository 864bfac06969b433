"""Every sentence that staff read, in Bahasa Indonesia, one module a family; imports nothing."""
