"""One recapitulation of folders that were made before (`benchmarks.kantor`): time, processor, memory, what came of it.

    python -m benchmarks.skala REKAP.xlsx FOLDER...

The index is made anew. Memory is the sum over all processes, pages shared between them counted in parts; how long the
sampler was ever away from it is printed too.
"""

from __future__ import annotations

import json
import resource
import sqlite3
import sys
import zlib
from pathlib import Path

from benchmarks.rekap import jalankan
from renaksi_xl.banyak.letak import sidik
from renaksi_xl.core.rencana import TW
from renaksi_xl.sheets.rekap_banyak.rincian import LAJUR

AWAL = next(n for n, x in enumerate(LAJUR) if x.label == f"Realisasi TW {TW[0]}")


def main(hasil: Path, folder: list[Path]) -> None:
    """Measure and print."""
    indeks = hasil.with_suffix(".indeks")
    indeks.unlink(missing_ok=True)
    jalan = jalankan(folder, hasil, awasi=True)
    pakai = resource.getrusage(resource.RUSAGE_CHILDREN)
    db = sqlite3.connect(indeks)
    perintah = "SELECT count(*), count(DISTINCT kantor), sum(banyak), sum(beda) FROM hasil"
    berkas, kantor, baris, beda = db.execute(perintah).fetchone()
    (gagal,) = db.execute("SELECT count(*) FROM letak WHERE kalimat IS NOT NULL").fetchone()
    beragam = len({_realisasi(isi) for (isi,) in db.execute("SELECT baris FROM hasil")})
    db.close()
    print(f"workbooks {berkas}, offices {kantor}, different realisasi {beragam}, unusable {gagal}")
    print(f"lines of Rincian {baris}, figures that differ {beda}")
    print(f"wall {jalan.detik:.0f} s, processor {pakai.ru_utime + pakai.ru_stime:.0f} s")
    print(f"peak memory {jalan.memori:.0f} MB, greatest process {pakai.ru_maxrss / 1024:.0f} MB")
    print(f"longest time without a sample {jalan.celah:.1f} s")
    print(f"REKAP.xlsx {hasil.stat().st_size / 1e6:.0f} MB, index {indeks.stat().st_size / 1e6:.0f} MB")


def _realisasi(isi: bytes) -> bytes:
    """The fingerprint of what an office reported, without its name."""
    return sidik(repr([x[AWAL : AWAL + len(TW)] for x in json.loads(zlib.decompress(isi))]).encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(x) for x in sys.argv[2:]])
