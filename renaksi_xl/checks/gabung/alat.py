"""What the checks of returned files share."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from renaksi_xl.checks.gabung.bahan import BahanGabung, Jenis
from renaksi_xl.checks.temuan import Sifat, Temuan
from renaksi_xl.core.angka import tulis_bersatuan
from renaksi_xl.core.gabung import Tempat
from renaksi_xl.core.rencana import Isi
from renaksi_xl.pesan import gabung as kata
from renaksi_xl.pesan.frasa import kutip, rangkai


def dari_kejadian(bahan: BahanGabung, jenis: Jenis, kode: str, sifat: Sifat) -> Iterator[Temuan]:
    """A finding for everything of a kind that was seen."""
    for x in bahan.kejadian:
        if x.jenis is jenis:
            fakta = {
                "berkas": x.berkas,
                "tempat": kata.tempat(x.lembar, x.sel),
                "kolom": x.kolom or "",
                "uraian": x.uraian,
                "lama": x.lama,
                "baru": x.baru,
                "isi": x.isi,
            }
            yield Temuan(
                kode=kode, sifat=sifat, fakta=fakta, id=x.id, kolom=x.kolom, lembar=x.lembar, sel=x.sel
            )


def tulis_isi(isi: Isi, satuan: str | None) -> str:
    """A cell's content for a sentence: "8 Orang", “proses”, kosong."""
    if isinstance(isi, Decimal):
        return tulis_bersatuan(isi, satuan)
    return kutip(isi) if isi else kata.KOSONG


def kutip_sebaris(teks: str) -> str:
    """A text as typed, its lines joined: a cell may hold several, a sentence is one."""
    baris = [satu.strip() for satu in teks.splitlines() if satu.strip()]
    return kutip(" / ".join(baris) if len(teks.splitlines()) > 1 or teks.endswith("\n") else teks)


def temuan_sel(
    bahan: BahanGabung, kode: str, sifat: Sifat, tempat: Tempat, dari: tuple[str, ...], **fakta: str
) -> Temuan:
    """A finding about a merged cell; it points at the first return that filled it in."""
    nama = bahan.nama[tempat]
    letak = [(b, x) for b in dari if (x := bahan.letak.get((b, tempat))) is not None]
    di = [f"{b} {kata.tempat(x.lembar, x.sel)}" for b, x in letak]
    isi = {"berkas": rangkai(dari), "di": rangkai(di), "kolom": nama.kolom, "uraian": nama.uraian, **fakta}
    lembar, sel = (letak[0][1].lembar, letak[0][1].sel) if letak else (None, None)
    return Temuan(kode=kode, sifat=sifat, fakta=isi, id=nama.id, kolom=nama.kolom, lembar=lembar, sel=sel)
