"""Worksheet functions: how many arguments Excel accepts, and which ones our workbooks may not use."""

from __future__ import annotations

BANYAK = 255

# (least, most) arguments; a call outside of it makes Excel drop the formula while loading. Only functions that
# Excel 2010 has and that a file stores without prefix.
BANYAK_ARGUMEN: dict[str, tuple[int, int]] = {
    **dict.fromkeys(("TRUE", "FALSE", "NA", "PI"), (0, 0)),
    **dict.fromkeys(
        (
            *(
                "ABS",
                "INT",
                "SIGN",
                "SQRT",
                "EXP",
                "LN",
                "EVEN",
                "ODD",
                "LEN",
                "TRIM",
                "CLEAN",
                "LOWER",
                "UPPER",
            ),
            *("PROPER", "CHAR", "CODE", "NOT", "N", "T", "TYPE", "ROWS", "COLUMNS", "AREAS", "COUNTBLANK"),
            *("ISBLANK", "ISERR", "ISERROR", "ISEVEN", "ISLOGICAL", "ISNA", "ISNONTEXT", "ISNUMBER", "ISODD"),
            *(
                "ISREF",
                "ISTEXT",
                "ERROR.TYPE",
                "DAY",
                "MONTH",
                "YEAR",
                "HOUR",
                "MINUTE",
                "SECOND",
                "TRANSPOSE",
            ),
        ),
        (1, 1),
    ),
    **dict.fromkeys(("ROW", "COLUMN"), (0, 1)),
    **dict.fromkeys(
        (
            *(
                "SUM",
                "AVERAGE",
                "AVERAGEA",
                "COUNT",
                "COUNTA",
                "MAX",
                "MAXA",
                "MIN",
                "MINA",
                "PRODUCT",
                "MEDIAN",
            ),
            *(
                "AND",
                "OR",
                "SUMPRODUCT",
                "CONCATENATE",
                "STDEV",
                "STDEVP",
                "VAR",
                "VARP",
                "GCD",
                "LCM",
                "SUMSQ",
            ),
        ),
        (1, BANYAK),
    ),
    **dict.fromkeys(
        (
            *(
                "IFERROR",
                "MOD",
                "QUOTIENT",
                "POWER",
                "ROUND",
                "ROUNDUP",
                "ROUNDDOWN",
                "MROUND",
                "CEILING",
                "FLOOR",
            ),
            *("EXACT", "REPT", "LARGE", "SMALL", "COUNTIF", "EDATE", "EOMONTH", "FREQUENCY"),
        ),
        (2, 2),
    ),
    **dict.fromkeys(("LEFT", "RIGHT", "TRUNC", "LOG", "WEEKDAY", "HYPERLINK"), (1, 2)),
    **dict.fromkeys(("MID", "DATE", "TIME"), (3, 3)),
    **dict.fromkeys(("FIND", "SEARCH", "RANK", "MATCH", "SUMIF", "AVERAGEIF"), (2, 3)),
    **dict.fromkeys(("CHOOSE", "SUBTOTAL", "COUNTIFS"), (2, BANYAK)),
    **dict.fromkeys(("SUMIFS", "AVERAGEIFS"), (3, BANYAK)),
    **dict.fromkeys(("VLOOKUP", "HLOOKUP", "SUBSTITUTE"), (3, 4)),
    "REPLACE": (4, 4),
    "LOOKUP": (2, 3),
    "INDEX": (2, 4),
    "IF": (2, 3),
    "ADDRESS": (2, 5),
}

# Functions in which a last empty argument has a meaning of its own: IF(a,b,) is 0, INDEX(r,n,) the whole row.
BOLEH_KOSONG = {"IF", "IFERROR", "INDEX", "MATCH", "VLOOKUP", "HLOOKUP", "CHOOSE", "ROUND", "ADDRESS"}

_BARU = "newer than Excel 2010"
_LOKAL = "its answer follows the language of the PC"
_JAM = "its answer changes with the clock or by chance"
_BUTA = "its references are invisible to the dependency graph"

TERLARANG: dict[str, str] = {
    **dict.fromkeys(
        (
            *(
                "IFS",
                "SWITCH",
                "MAXIFS",
                "MINIFS",
                "TEXTJOIN",
                "CONCAT",
                "LET",
                "LAMBDA",
                "XLOOKUP",
                "XMATCH",
            ),
            *("FILTER", "SORT", "SORTBY", "UNIQUE", "SEQUENCE", "RANDARRAY", "IFNA", "XOR", "DAYS", "SHEET"),
            *(
                "SHEETS",
                "FORMULATEXT",
                "ISFORMULA",
                "NUMBERVALUE",
                "UNICHAR",
                "UNICODE",
                "VSTACK",
                "HSTACK",
                "TAKE",
            ),
            *(
                "DROP",
                "TOCOL",
                "TOROW",
                "WRAPROWS",
                "WRAPCOLS",
                "CHOOSECOLS",
                "CHOOSEROWS",
                "EXPAND",
                "TEXTSPLIT",
            ),
            *("TEXTBEFORE", "TEXTAFTER", "BYROW", "BYCOL", "MAP", "REDUCE", "SCAN", "MAKEARRAY", "ISOMITTED"),
            *("ANCHORARRAY", "SINGLE", "VALUETOTEXT", "ARRAYTOTEXT", "GROUPBY", "PIVOTBY", "BASE", "DECIMAL"),
        ),
        _BARU,
    ),
    **dict.fromkeys(
        ("TEXT", "VALUE", "FIXED", "DOLLAR", "DATEVALUE", "TIMEVALUE", "CELL", "INFO", "ASC"), _LOKAL
    ),
    **dict.fromkeys(("NOW", "TODAY", "RAND", "RANDBETWEEN"), _JAM),
    **dict.fromkeys(("INDIRECT", "OFFSET"), _BUTA),
}
