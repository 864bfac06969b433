"""Action plan and performance reporting of an Indonesian local government office, in Excel.

Nothing is imported here: a click on a button loads only the rooms it needs.
"""

__version__ = "0.1.0"
