"""Where a finding points when another quarter is asked for than the workbook says."""

from __future__ import annotations

import re
from pathlib import Path

from renaksi_xl.books.paket import Paket
from renaksi_xl.jobs.muat import Muatan, muat
from renaksi_xl.rencana_json import baca_rencana
from tests import buku_kecil
from tests import buku_uji as uji


def tempat(m: Muatan) -> set[tuple[str | None, str | None]]:
    """The cells of the findings about missing notes."""
    return {(t.lembar, t.sel) for t in m.temuan() if t.kode == "K601"}


def test_a_missing_note_is_asked_for_in_the_quarter_that_is_computed(tmp_path: Path) -> None:
    # Eight rows of the plan, so the lines of TW II begin eight below those of TW I; K1 stands third, its TW II is 80 %.
    satu = uji.isi_master(baca_rencana(buku_kecil.rencana_json(tw=1)))
    m = muat(uji.tulis(tmp_path / "Renaksi.xlsx", satu), tw=2)
    harapan = m.bacaan.alamat("K1", "Faktor Penghambat", 2)
    assert harapan is not None
    assert harapan in tempat(m)
    assert m.bacaan.alamat("K1", "Faktor Penghambat", 1) not in tempat(m)


def test_a_note_whose_quarter_is_no_quarter_is_told_not_dropped_in_silence(tmp_path: Path) -> None:
    isi = uji.isi_master(baca_rencana(buku_kecil.rencana_json()))
    paket = Paket(isi, "uji.xlsx")
    bagian = paket.lembar["Catatan TW"].bagian
    # The fourth row of the plan, TW I, stands on line 8; its note says Cuaca.
    lama = re.search(rb'<c r="D8"[^>]*><v>1</v>', paket.baca(bagian))
    assert lama is not None
    rusak = paket.baca(bagian).replace(lama[0], lama[0].replace(b"<v>1<", b"<v>7<"))
    m = muat(uji.tulis(tmp_path / "Renaksi.xlsx", uji.ganti_bagian(isi, {bagian: rusak})))
    (temuan,) = (t for t in m.temuan() if t.kode == "K331")
    assert (temuan.lembar, temuan.sel) == ("Catatan TW", "A8")
    assert "“7”" in temuan.pesan


def test_what_is_wrong_with_an_indikator_points_at_its_row_not_at_the_notes_that_repeat_it(
    tmp_path: Path,
) -> None:
    """Catatan TW shows Uraian and Indikator Kinerja too, by formula."""
    m = muat(uji.tulis(tmp_path / "Renaksi.xlsx", uji.isi_master(baca_rencana(buku_kecil.rencana_json()))))
    for label in ("Uraian", "Indikator Kinerja"):
        tempat_sel = m.bacaan.alamat("K1", label, 1)
        assert tempat_sel is not None
        assert tempat_sel[0] == "Renaksi"
