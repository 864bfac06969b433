"""Button Gabungkan Isian Bidang: the preview of a merge, and after a yes its values in the open workbook (DESIGN).

The only click beside Batalkan that writes to input cells; the journal has what stood there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from renaksi_xl.baca.induk_isian import IndukIsian
from renaksi_xl.books.kumpulan import kumpulkan
from renaksi_xl.books.simpan import simpan
from renaksi_xl.core.gabung import Perubahan
from renaksi_xl.errors import MasukanError
from renaksi_xl.jobs.gabung import Rancangan, rancang
from renaksi_xl.jobs.isian_masuk import baca_kiriman
from renaksi_xl.jobs.klik import Klik, Pertanyaan, baca_telaah, tulis
from renaksi_xl.jobs.prasyarat_hidup import tolak_tabel_hilang
from renaksi_xl.jobs.tempat_klik import folder_kerja, nama_bebas
from renaksi_xl.jobs.tujuan_gabung import Tujuan, cari_tujuan
from renaksi_xl.pesan import klik as kata
from renaksi_xl.sheets.kontrak import Sel, Tambalan
from renaksi_xl.sheets.rujukan import wilayah


def klik_gabung(k: Klik) -> str:
    """Read the chosen returns; the first run shows what would change, the second, agreed to, writes it."""
    if not k.berkas:
        raise MasukanError(kata.TANPA_BERKAS)
    t = baca_telaah(k)
    tolak_tabel_hilang(k.buku)
    k.buku.langkah(kata.MEMBACA_ISIAN)
    induk = IndukIsian(t.rencana, t.hasil)
    kiriman = baca_kiriman(kumpulkan(k.berkas), induk)
    tujuan = cari_tujuan(t, induk)
    if any(tempat not in tujuan for tempat in induk.nama):
        raise MasukanError(kata.HITUNG_DULU)
    r = rancang(kiriman, induk, tujuan)
    return _terapkan(k, r) if k.setuju else _pratinjau(k, r, induk)


def _pratinjau(k: Klik, r: Rancangan, induk: IndukIsian) -> str:
    """The preview as a file, opened in front; whether to go on."""
    perubahan, bentrok = len(r.hasil.perubahan), len(r.hasil.bentrok)
    if not perubahan and not bentrok and not r.temuan:
        return kata.tidak_ada_yang_baru(r.ringkasan_pratinjau)
    nama = kata.nama_pratinjau(induk.rencana.instansi.tahun, induk.tw)
    berkas = nama_bebas(folder_kerja(k.buku.letak) / nama)
    simpan(r.pratinjau(berkas.suffix), berkas, k.berkas)
    k.buku.buka(berkas)
    if not perubahan:
        return kata.pratinjau_gabung(r.ringkasan_pratinjau, str(berkas))
    return Pertanyaan(kata.tanya_gabung(r.ringkasan_pratinjau, str(berkas), bentrok))


def _terapkan(k: Klik, r: Rancangan) -> str:
    """The new values in the input cells, nothing else."""
    tulis(k, list(_blok(r.hasil.perubahan, r.tujuan)), r.ringkasan, {}, r.riwayat())
    return kata.digabung(r.ringkasan)


def _blok(perubahan: Iterable[Perubahan], tujuan: Tujuan) -> Iterator[Tambalan]:
    """One block for each run of changed cells below each other; a cell that nobody filled in is never written."""
    isi: dict[tuple[str, int, int], Sel] = {}
    for p in perubahan:
        lembar, sel = tujuan[p.tempat]
        titik = wilayah(sel)
        if titik is not None:
            isi[lembar, titik[1], titik[0]] = p.baru
    runtun: list[tuple[str, int, int]] = []
    for tempat in sorted(isi):
        lembar, kolom, baris = tempat
        if runtun and runtun[-1] != (lembar, kolom, baris - 1):
            yield _satu(runtun, isi)
            runtun = []
        runtun.append(tempat)
    if runtun:
        yield _satu(runtun, isi)


def _satu(runtun: list[tuple[str, int, int]], isi: dict[tuple[str, int, int], Sel]) -> Tambalan:
    lembar, kolom, baris = runtun[0]
    return Tambalan(lembar, baris, kolom, [[isi[x]] for x in runtun])
