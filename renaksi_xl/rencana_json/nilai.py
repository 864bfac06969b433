"""The values of a plan JSON: numbers, texts and words, each with its own sentence when it is something else.

Validators raise `salah(...)`; its text is the part of the sentence after the place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Annotated, TypeAlias

from pydantic import Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from renaksi_xl.core.angka import baca_teks, dari_sel
from renaksi_xl.core.istilah import Arah, CaraHitung, JenisTarget
from renaksi_xl.core.rencana import Isi
from renaksi_xl.pesan import rencana_json as kata

JENIS_GALAT = "renaksi"
STRIP = "-"
HURUF_SEL = 32_767
PANGKAT_EXCEL = 300
# Excel stores no control characters besides tab and line ends; half a surrogate pair is no character at all.
_KENDALI = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_DAFTAR_SATU_BARIS = re.compile(r"[\r\n]")

Pemeriksa: TypeAlias = Callable[[object], object]


def salah(kalimat: str) -> PydanticCustomError:
    """An error whose message is the second half of the sentence."""
    return PydanticCustomError(JENIS_GALAT, "{kalimat}", {"kalimat": kalimat})


def _bukan(harapan: str, nilai: object) -> PydanticCustomError:
    return salah(kata.seharusnya(harapan, kata.nilai(nilai)))


def _bukan_angka(harapan: str, nilai: object) -> PydanticCustomError:
    """The refusal of a text, with the number it would be where it reads as one."""
    kalimat = kata.seharusnya(harapan, kata.nilai(nilai))
    terbaca = baca_teks(nilai) if isinstance(nilai, str) else None
    if terbaca is not None and terbaca.nilai is not None:
        kalimat += kata.tulis_angkanya(f"{terbaca.nilai:f}", terbaca.satuan)
    return salah(kalimat)


def _desimal(nilai: object) -> Decimal | None:
    """The number a JSON value is, None when it is none; whole numbers without a decimal part."""
    if isinstance(nilai, bool) or not isinstance(nilai, int | float | Decimal):
        return None
    angka = dari_sel(nilai)
    if not isinstance(angka, Decimal) or not angka.is_finite() or abs(angka.adjusted()) > PANGKAT_EXCEL:
        raise salah(kata.ANGKA_DI_LUAR)
    return Decimal(int(angka)) if angka == angka.to_integral_value() else angka


def _angka(
    harapan: str = kata.ANGKA, *, strip: bool = False, boleh: Callable[[Decimal], bool] | None = None
) -> Pemeriksa:
    """A number field; `strip` lets the dash in, `boleh` says which numbers may stand."""

    def periksa(nilai: object) -> Isi:
        angka = _desimal(nilai)
        if angka is not None and (boleh is None or boleh(angka)):
            return angka
        if strip and nilai == STRIP:
            return STRIP
        raise _bukan_angka(harapan, nilai)

    return periksa


def _bulat(harapan: str, paling_kecil: int, paling_besar: int) -> Pemeriksa:
    def periksa(nilai: object) -> int:
        angka = _desimal(nilai)
        if angka is None or angka != int(angka) or not paling_kecil <= angka <= paling_besar:
            raise _bukan(harapan, nilai)
        return int(angka)

    return periksa


def _batas(nilai: object) -> Decimal:
    batas = _desimal(nilai)
    if batas is None or batas < 1:
        raise _bukan_angka(kata.BATAS, nilai)
    return batas


def _teks_bersih(teks: str) -> str:
    """A text that a cell can hold."""
    if _KENDALI.search(teks):
        raise salah(kata.KARAKTER_KENDALI)
    if len(teks) > HURUF_SEL:
        raise salah(kata.teks_panjang(len(teks), HURUF_SEL))
    return teks


def _teks(nilai: object) -> str:
    if not isinstance(nilai, str):
        raise _bukan(kata.TEKS, nilai)
    return _teks_bersih(nilai)


def teks_wajib(nilai: object) -> str:
    """A text that says something."""
    teks = _teks(nilai)
    if not teks.strip():
        raise _bukan(kata.TIDAK_KOSONG, nilai)
    return teks


def _nama_orang(nilai: object) -> str:
    """A name; a cell holds one name per line, so a name is one line."""
    nama = _teks(nilai)
    if not nama.strip() or _DAFTAR_SATU_BARIS.search(nama):
        raise _bukan(kata.NAMA_ORANG, nilai)
    return nama


def _kata(pilihan: Iterable[str]) -> Pemeriksa:
    """One of the fixed words."""
    semua = tuple(str(satu) for satu in pilihan)

    def periksa(nilai: object) -> str:
        if isinstance(nilai, str) and nilai in semua:
            return nilai
        raise _bukan(kata.salah_satu(semua), nilai)

    return periksa


def _benar_salah(nilai: object) -> bool:
    if not isinstance(nilai, bool):
        raise _bukan(kata.BENAR_SALAH, nilai)
    return nilai


def _skema(nilai: object) -> int:
    if _desimal(nilai) != 1:
        raise _bukan(kata.SKEMA, nilai)
    return 1


def _enum(pilihan: Iterable[str]) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "enum": [str(satu) for satu in pilihan]})


BELUM_DIISI = ("kecualikan", "nol")
BOBOT = ("sama", "bobot", "pagu")
RUMUS_TURUN = ("2T-R", "T/R")
ANGGARAN = ("per_tw", "sd")
KERTAS = ("F4", "A3")
YA_TIDAK = ("tidak", "ya")
_TW = {"type": "integer", "minimum": 1, "maximum": 4}

Skema = Annotated[int, PlainValidator(_skema), WithJsonSchema({"const": 1})]
Tahun = Annotated[
    int,
    PlainValidator(_bulat(kata.TAHUN, 1000, 9999)),
    WithJsonSchema({"type": "integer", "minimum": 1000, "maximum": 9999}),
]
Tw = Annotated[int, PlainValidator(_bulat(kata.TW, 1, 4)), WithJsonSchema(_TW)]
Teks = Annotated[str, PlainValidator(_teks), WithJsonSchema({"type": "string", "maxLength": HURUF_SEL})]
TeksWajib = Annotated[
    str,
    PlainValidator(teks_wajib),
    WithJsonSchema({"type": "string", "minLength": 1, "maxLength": HURUF_SEL, "pattern": r"\S"}),
]
NamaOrang = Annotated[
    str, PlainValidator(_nama_orang), WithJsonSchema({"type": "string", "pattern": r"^[^\r\n]*\S[^\r\n]*$"})
]
BenarSalah = Annotated[bool, PlainValidator(_benar_salah), WithJsonSchema({"type": "boolean"})]
Angka = Annotated[Decimal | str, PlainValidator(_angka()), WithJsonSchema({"type": "number"})]
AngkaTarget = Annotated[
    Decimal | str,
    PlainValidator(_angka(kata.ANGKA_ATAU_STRIP, strip=True)),
    WithJsonSchema({"anyOf": [{"type": "number"}, {"const": STRIP}]}),
]
TwRilis = Annotated[
    Decimal | str,
    PlainValidator(_angka(kata.TW, boleh=lambda x: x in {1, 2, 3, 4})),
    WithJsonSchema(_TW),
]
Batas = Annotated[
    Decimal,
    PlainValidator(_batas),
    WithJsonSchema({"type": "number", "minimum": 1}),
]
Jenis = Annotated[str, PlainValidator(_kata(JenisTarget)), _enum(JenisTarget)]
ArahKata = Annotated[str, PlainValidator(_kata(Arah)), _enum(Arah)]
Cara = Annotated[str, PlainValidator(_kata(CaraHitung)), _enum(CaraHitung)]
BelumDiisi = Annotated[str, PlainValidator(_kata(BELUM_DIISI)), _enum(BELUM_DIISI)]
AturanBobot = Annotated[str, PlainValidator(_kata(BOBOT)), _enum(BOBOT)]
RumusTurun = Annotated[str, PlainValidator(_kata(RUMUS_TURUN)), _enum(RUMUS_TURUN)]
CaraAnggaran = Annotated[str, PlainValidator(_kata(ANGGARAN)), _enum(ANGGARAN)]
Kertas = Annotated[str, PlainValidator(_kata(KERTAS)), _enum(KERTAS)]
YaTidak = Annotated[str, PlainValidator(_kata(YA_TIDAK)), _enum(YA_TIDAK)]

EmpatAngka = Annotated[list[Angka | None], Field(min_length=4, max_length=4)]
EmpatTarget = Annotated[list[AngkaTarget | None], Field(min_length=4, max_length=4)]
EmpatTeks = Annotated[list[Teks | None], Field(min_length=4, max_length=4)]
