"""Other people's validators: the Open XML SDK (in node, offline), openxml-audit, and cellrune as a second calculator.

They see other faults than `lint`: element order, missing attributes, wrong types. None of them proves that Excel
opens a file without a word; together with `lint` they come closest.
"""

from __future__ import annotations

import fcntl
import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tests.excel.paket import Paket, alamat

if TYPE_CHECKING:
    from cellrune import RangeValue

NODE = Path(__file__).with_name("node")
MODUL = NODE / "node_modules" / "@ooxml-tools" / "validate" / "package.json"
VERSI = "Microsoft365"
BATAS_DETIK = 600


def pasang() -> None:
    """Install the validator as locked, once, also when several workers ask at the same time."""
    if MODUL.exists():
        return
    with (NODE / "package.json").open() as kunci:
        fcntl.flock(kunci, fcntl.LOCK_EX)
        if not MODUL.exists():
            subprocess.run(
                ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"],
                cwd=NODE,
                check=True,
                capture_output=True,
                timeout=BATAS_DETIK,
            )


def validasi(paths: Sequence[Path], versi: str = VERSI) -> dict[Path, list[str]]:
    """Findings of the Open XML SDK for .xlsx, .xlsm and .docx files, all read by one process.

    `versi` is the Office whose schema counts: "Office2010", ..., "Microsoft365".
    """
    if not paths:
        return {}
    pasang()
    mutlak = {str(path.resolve()): path for path in paths}
    hasil = subprocess.run(
        ["node", "validate.mjs", versi],
        cwd=NODE,
        input="\n".join(mutlak),
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=BATAS_DETIK,
    )
    jawaban = [json.loads(baris) for baris in hasil.stdout.splitlines() if baris.startswith("{")]
    temuan: dict[Path, list[str]] = {mutlak[satu["berkas"]]: satu["temuan"] for satu in jawaban}
    if kurang := set(paths) - temuan.keys():
        raise RuntimeError(
            f"the validator says nothing about {sorted(map(str, kurang))}: {hasil.stderr[-500:]}"
        )
    return temuan


def audit(path: Path) -> list[str]:
    """Findings of openxml-audit."""
    from openxml_audit import OpenXmlValidator

    return [f"{satu.part_uri}: {satu.description}" for satu in OpenXmlValidator().validate(path).errors]


def cellrune_hitung(path: Path) -> dict[tuple[str, str], float | str | None]:
    """Every formula's value by (sheet, address) as cellrune computes it; an error as its text, `#DIV/0!`.

    Raises ValueError where it cannot compute a formula: silence would look like agreement.
    """
    import cellrune

    paket = Paket(path)
    hasil: dict[tuple[str, str], float | str | None] = {}
    with cellrune.Workbook.open_path(str(path)) as buku:
        laporan = buku.calculate()
        if laporan["unavailable_count"]:
            raise ValueError(f"{path.name}: cellrune cannot compute {laporan['unavailable_count']} formulas")
        for lembar in paket.lembar:
            rumus = list(paket.rumus(lembar))
            if not rumus:
                continue
            ujung = alamat(max(satu.kolom for satu in rumus), max(satu.baris for satu in rumus))
            kisi = buku.read_values(lembar.nama, "A1", ujung)
            for satu in rumus:
                hasil[lembar.nama, satu.alamat] = _nilai_cellrune(kisi[satu.baris - 1][satu.kolom - 1])
    return hasil


def _nilai_cellrune(nilai: RangeValue) -> float | str | None:
    match nilai:
        case {"kind": "number", "value": float(angka)}:
            return angka
        case {"kind": "logical", "value": bool(benar)}:
            return float(benar)
        case {"kind": "text" | "error", "value": str(teks)}:
            return teks
        case {"kind": "blank"}:
            return None
        case _:
            raise ValueError(f"cellrune gives {nilai}")
