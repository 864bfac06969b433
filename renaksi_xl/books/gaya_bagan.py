"""The looks of the drawn cascade: heads in a colour for each jenjang, black on white below, quiet lines.

The colours of a predikat run from orange to blue, so that red-green blindness does not matter, and differ in
brightness, so that a copier's grey still tells them apart; the word stands in the cell as well.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from renaksi_xl.sheets.kontrak import Gaya

Sifat: TypeAlias = dict[str, Any]

TEPI = "#4A5A6A"
_TINTA, _ABU, _PUTIH = "#1F2933", "#4A5560", "#FFFFFF"
UKURAN = 9
WARNA_JENJANG = {
    "tujuan": "#17375E",
    "sasaran": "#1F4E79",
    "program": "#2F6690",
    "kegiatan": "#3F7F8C",
    "sub_kegiatan": "#54705E",
    "proses": "#6D5D7A",
    "anggota": "#7A6F5D",
}
_DASAR: Sifat = {"font_size": UKURAN, "font_color": _TINTA, "text_wrap": True, "valign": "top"}
_SISI: Sifat = {"left": 1, "right": 1, "left_color": TEPI, "right_color": TEPI}
_KIRI: Sifat = {"left": 1, "left_color": TEPI}
_KANAN: Sifat = {"right": 1, "right_color": TEPI}
_TENGAH: Sifat = {"align": "center", "valign": "vcenter"}
_MASUK: Sifat = {"align": "left", "indent": 1}
_TABEL: Sifat = {**_DASAR, "valign": "vcenter", "border": 1, "border_color": "#7F7F7F"}

GAYA_BAGAN: dict[Gaya, Sifat] = {
    Gaya.BAGAN_JUDUL: {"bold": True, "font_size": 15, "font_color": "#17375E", "valign": "vcenter"},
    Gaya.BAGAN_SUBJUDUL: {"font_size": 11, "font_color": _ABU, "valign": "vcenter"},
    Gaya.BAGAN_KETERANGAN: {**_DASAR, "font_color": _ABU, "italic": True},
    **{
        Gaya(f"bagan_kepala_{jenjang}"): {
            **_DASAR,
            **_SISI,
            **_TENGAH,
            "top": 1,
            "top_color": TEPI,
            "bold": True,
            "font_color": _PUTIH,
            "bg_color": warna,
        }
        for jenjang, warna in WARNA_JENJANG.items()
    },
    Gaya.BAGAN_NAMA: {**_DASAR, **_SISI, **_TENGAH, "bold": True, "bg_color": "#F2F5F8"},
    Gaya.BAGAN_ORANG: {**_DASAR, **_SISI, **_TENGAH, "bg_color": "#F2F5F8"},
    Gaya.BAGAN_KINERJA: {**_DASAR, **_SISI, **_MASUK},
    Gaya.BAGAN_INDIKATOR: {**_DASAR, **_SISI, **_MASUK, "font_color": "#12467B"},
    Gaya.BAGAN_DO: {**_DASAR, **_SISI, **_MASUK, "font_color": _ABU, "italic": True},
    Gaya.BAGAN_CAPAIAN_KATA: {**_DASAR, **_KIRI, "font_color": _ABU, "align": "right"},
    Gaya.BAGAN_CAPAIAN_ANGKA: {**_DASAR, **_KANAN, "bold": True, "align": "center", "num_format": "0.00%"},
    Gaya.BAGAN_PEMILIK: {**_DASAR, **_SISI, "align": "center"},
    Gaya.BAGAN_KAKI_LABEL: {**_DASAR, **_KIRI, "align": "right", "bg_color": "#F2F5F8"},
    Gaya.BAGAN_KAKI_ANGKA: {
        **_DASAR,
        **_KANAN,
        "bold": True,
        "align": "center",
        "num_format": "0.00%",
        "bg_color": "#F2F5F8",
    },
    Gaya.BAGAN_KAKI_KATA: {**_DASAR, **_SISI, **_TENGAH, "bold": True, "bg_color": "#F2F5F8"},
    Gaya.BAGAN_RUANG: {**_DASAR, **_SISI},
    Gaya.BAGAN_GARIS_KIRI: _KIRI,
    Gaya.BAGAN_GARIS_ATAS: {"top": 1, "top_color": TEPI},
    Gaya.BAGAN_GARIS_SUDUT: {**_KIRI, "top": 1, "top_color": TEPI},
    Gaya.BAGAN_TABEL_LABEL: {**_TABEL, **_TENGAH, "bold": True, "bg_color": "#DCE6F1"},
    Gaya.BAGAN_TABEL_NAMA: {**_TABEL, **_TENGAH, "bold": True, "bg_color": "#F2F5F8"},
    Gaya.BAGAN_TABEL_TEKS: {**_TABEL, **_MASUK},
}

WARNA_BAGAN: dict[str, Sifat] = {
    "predikat_1": {"bg_color": "#B3420B", "font_color": _PUTIH, "bold": True},
    "predikat_2": {"bg_color": "#F2A65A", "font_color": "#3D1C00", "bold": True},
    "predikat_3": {"bg_color": "#F6E3B4", "font_color": "#4A3500", "bold": True},
    "predikat_4": {"bg_color": "#BBD7EE", "font_color": "#0D3A5F", "bold": True},
    "predikat_5": {"bg_color": "#1F5F99", "font_color": _PUTIH, "bold": True},
}
