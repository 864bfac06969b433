"""Why a figure differs, told from its formula and from what the formula covers (ATURAN 8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from renaksi_xl.baca.audit.banding import nilai_terbit
from renaksi_xl.baca.audit.harapan import Penghitung
from renaksi_xl.baca.audit.hasil import PERSENAN, UANG, Macam, Sebab
from renaksi_xl.baca.audit.letak import Lembaran, Terbit, tempat
from renaksi_xl.baca.audit.pilihan import berposisi, realisasi_terisi
from renaksi_xl.baca.audit.rumus import RumusBuku, Sel, fungsi, memakai_hari_ini, pembagi, sel_diambil
from renaksi_xl.baca.cetak.kosakata import Peran
from renaksi_xl.core.angka import NOL, angka, satuan_terhitung
from renaksi_xl.core.pohon import LUAR, PUNCAK
from renaksi_xl.core.satuan import baku

Alasan = tuple[Sebab, str]
_HAMPIR = Decimal("1e-6")
_KALI = tuple(Decimal(10) ** n for n in (1, 2, 3))
_AGREGAT = {"AVERAGE", "SUM", "AVERAGEA", "SUBTOTAL", "AVERAGEIF", "SUMIF", "SUMPRODUCT"}


@dataclass(frozen=True)
class Penyebab:
    """Looks for the reasons; `salah` are the cells already known to be wrong."""

    hitung: Penghitung
    lembaran: Mapping[str, Lembaran]
    rumus: RumusBuku
    salah: set[Sel]
    berhari: bool
    """Whether any formula of the workbook asks for the day."""

    def cari(self, t: Terbit, seharusnya: object) -> list[Alasan]:
        """All reasons that can be told, the most telling first."""
        hasil: list[Alasan] = []
        if t.rumus is not None:
            hasil += self._dari_rumus(t, t.rumus)
        if t.id is not None and t.macam not in UANG:
            hasil += self._dari_baris(t, seharusnya)
        return hasil

    def diambil(self, t: Terbit) -> tuple[Sel, ...]:
        """The cells a figure's formula covers."""
        return sel_diambil(t.rumus, t.sel[0]) if t.rumus is not None else ()

    def _dari_rumus(self, t: Terbit, rumus: str) -> Iterator[Alasan]:
        if self.berhari and memakai_hari_ini(rumus, t.sel[0], self.rumus):
            yield Sebab.HARI_INI, ""
        diambil = self.diambil(t)
        spasi = [s for s in diambil if _spasi(self._mentah(s))]
        if spasi:
            yield Sebab.SPASI, ", ".join(map(tempat, spasi))
        if fungsi(rumus) & _AGREGAT or pembagi(rumus):
            yield from self._cakupan(t, rumus, diambil)
        keliru = [s for s in diambil if s in self.salah]
        if keliru:
            yield Sebab.DARI_SEL_SALAH, ", ".join(map(tempat, keliru))

    def _mentah(self, sel: Sel) -> object:
        x = self.lembaran.get(sel[0])
        return None if x is None else x.mentah(*sel[1:])

    def _cakupan(self, t: Terbit, rumus: str, diambil: Sequence[Sel]) -> Iterator[Alasan]:
        """Parents beside their children, rows left out, typed divisors, mixed satuan."""
        x = self.lembaran[t.sel[0]]
        kolom = {k for nama, b, k in diambil if nama == t.sel[0] and b != t.sel[1] and b in x.baris}
        per_simpul = {
            self.hitung.pohon.simpul_baris[self.hitung.nomor[i]]: (b, k)
            for nama, b, k in diambil
            if nama == t.sel[0] and b != t.sel[1]
            for i in x.baris.get(b, ())
        }
        per_simpul.pop(LUAR, None)
        if len(kolom) == 1:
            yield from self._bertingkat(t, per_simpul)
            yield from self._kurang(t, per_simpul, kolom.pop())
        if len(per_simpul) > 1 and t.macam not in UANG:
            yield from self._campur(t, per_simpul)
        banyak = sum(
            isinstance(self._mentah((t.sel[0], b, k)), (int, float, Decimal)) for b, k in per_simpul.values()
        )
        for n in pembagi(rumus):
            if per_simpul and Decimal(n) != banyak:
                yield Sebab.PEMBAGI, f"{n} | {banyak}"

    def _bertingkat(self, t: Terbit, per_simpul: Mapping[int, tuple[int, int]]) -> Iterator[Alasan]:
        induk = self.hitung.pohon.induk
        ganda = sorted({induk[s] for s in per_simpul if induk[s] in per_simpul})
        if ganda:
            yield Sebab.INDUK_DAN_ANAK, ", ".join(tempat((t.sel[0], *per_simpul[s])) for s in ganda)

    def _kurang(self, t: Terbit, per_simpul: Mapping[int, tuple[int, int]], kolom: int) -> Iterator[Alasan]:
        """Rows of the covered level, below the figure's node, that its ranges leave out."""
        pohon, x = self.hitung.pohon, self.lembaran[t.sel[0]]
        if not per_simpul:
            return
        atas = PUNCAK if t.id is None else pohon.simpul_baris[self.hitung.nomor[t.id]]
        tinggi = min(pohon.tingkat[s] for s in per_simpul)
        kurang = [
            (t.sel[0], b, kolom)
            for b, semua in sorted(x.baris.items())
            for i in semua
            if (s := pohon.simpul_baris[self.hitung.nomor[i]]) != LUAR
            and pohon.tingkat[s] == tinggi
            and s not in per_simpul
            and self._di_bawah(s, atas)
            and isinstance(x.mentah(b, kolom), (int, float, Decimal))
        ]
        if kurang:
            yield Sebab.TIDAK_TERCAKUP, ", ".join(map(tempat, kurang))

    def _di_bawah(self, s: int, atas: int) -> bool:
        while s not in {atas, PUNCAK}:
            s = self.hitung.pohon.induk[s]
        return s == atas

    def _campur(self, t: Terbit, per_simpul: Mapping[int, tuple[int, int]]) -> Iterator[Alasan]:
        """Quantities of several satuan in one mean; shares have none."""
        x = self.lembaran[t.sel[0]]
        bukan_bagian = {k for k, (macam, _) in x.kolom.items() if macam not in PERSENAN}
        bukan_bagian |= {
            k for nama, isi in x.peran.items() if nama.startswith(str(Peran.REALISASI)) for k in isi
        }
        baris = self.hitung.rencana.baris
        satuan = {
            baku(baris[self.hitung.pohon.baris[s][0]].satuan)
            for s, (_, k) in per_simpul.items()
            if k in bukan_bagian
        }
        if len(satuan) > 1:
            yield Sebab.CAMPUR_SATUAN, ", ".join(sorted(satuan))

    def _dari_baris(self, t: Terbit, seharusnya: object) -> Iterator[Alasan]:
        """What the value itself shows: sums of shares or of standing figures, a lost comma, no realisasi."""
        b = self.hitung.rencana.baris[self.hitung.nomor[t.id or ""]]
        terisi = realisasi_terisi(b, self.hitung.tw)
        if not terisi and not isinstance(seharusnya, Decimal):
            yield Sebab.TANPA_REALISASI, ""
        target = angka(b.target)
        lawan = {Macam.REALISASI_TAHUN: Decimal(1)}.get(t.macam, target)
        nilai = list(nilai_terbit(t, persen=(b.satuan or "") == "%"))
        if len(terisi) > 1 and lawan and any(abs(v - sum(terisi, NOL) / lawan) < _HAMPIR for v in nilai):
            if not satuan_terhitung(b.satuan):
                yield Sebab.PERSEN_DIJUMLAH, ""
            elif berposisi(b, terisi):
                yield Sebab.POSISI_DIJUMLAH, ""
        if self._bergeser(t, nilai, seharusnya):
            yield Sebab.TANDA_DESIMAL, ""

    def _bergeser(self, t: Terbit, nilai: Sequence[Decimal], seharusnya: object) -> bool:
        """Whether a figure is ten, hundred or thousand times the right one."""
        if (t.polos and t.macam in PERSENAN) or not isinstance(seharusnya, Decimal) or not seharusnya:
            return False
        return any(abs(v / seharusnya - kali) < _HAMPIR for v in nilai for kali in _KALI)


def _spasi(isi: object) -> bool:
    return isinstance(isi, str) and isi != "" and not isi.strip()
