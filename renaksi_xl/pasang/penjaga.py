"""Keeps what a click does not use out of its Python: xlwings imports pandas and numpy whenever they are installed.

A `.pth` file of the environment (written by `renaksi pasang`) calls `jaga` before anything else is imported, and only
in a Python that Excel started; `lepas` lets later imports through, for the jobs that do need a table.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType

DITOLAK = frozenset({"pandas", "numpy", "polars", "matplotlib", "plotly", "PIL", "xlwings.pro"})
"""Packages that xlwings takes when they are there, and its own part for servers and reports; it does without."""
TANDA_EXCEL = "--from_xl=1"
ISI_PTH = (
    "import sys; '"
    + TANDA_EXCEL
    + "' in sys.orig_argv and __import__('renaksi_xl.pasang.penjaga').pasang.penjaga.jaga()\n"
)
"""The line of the `.pth` file; it costs nothing in a Python that Excel did not start."""


class _Penolak:
    """A finder that finds nothing, and says so, for what DITOLAK names."""

    def find_spec(
        self, nama: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Refuse as if the package were not installed."""
        del path, target
        if nama in DITOLAK or nama.partition(".")[0] in DITOLAK:
            raise ModuleNotFoundError(f"{nama} is kept out of a click", name=nama)
        return None


def jaga() -> None:
    """Begin to refuse; a second call changes nothing."""
    if not any(isinstance(x, _Penolak) for x in sys.meta_path):
        sys.meta_path.insert(0, _Penolak())


def lepas() -> None:
    """Let everything through again, once xlwings has been imported."""
    sys.meta_path[:] = [x for x in sys.meta_path if not isinstance(x, _Penolak)]
