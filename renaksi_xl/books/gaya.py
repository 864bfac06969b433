"""The looks: fonts, colours and number formats behind every `Gaya` and every named colour of a condition.

Colours are chosen to stay apart for colour-blind eyes and in black-and-white print; a status cell always
shows its word as well. Number formats are in Excel's own notation: an Indonesian Excel shows 1.234,5.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from renaksi_xl.books.gaya_bagan import GAYA_BAGAN, WARNA_BAGAN
from renaksi_xl.pesan.cetak import LANJUTAN
from renaksi_xl.sheets.kontrak import Gaya

Sifat: TypeAlias = dict[str, Any]

HURUF = "Calibri"
TINTA = "#1F2933"
BIRU_TUA = "#17375E"
BIRU = "#2F5D8A"
ABU_TUA = "#4A5A6A"
ABU = "#6B7785"
GARIS = "#BFC8D1"
KUNING = "#FFFBE6"
BIRU_MUDA = "#EDF3F9"
BIRU_INDUK = "#DCE6F1"
ABU_MUDA = "#F2F4F6"
PUTIH = "#FFFFFF"

ANGKA_BULAT, ANGKA_RIBUAN, ANGKA_DESIMAL = "#,##0", "#,##0.00####", "#,##0.00"
UANG = "#,##0_)"
"""Rupiah in print: a bracket's width away from the frame, where a step of indent would take too much of the page."""
PERSEN, PERSEN_BULAT = "0.00%", "0%"

_SEL: Sifat = {"border": 1, "border_color": GARIS, "valign": "top", "font_size": 10}
_TEKS: Sifat = {**_SEL, "text_wrap": True}
_TENGAH: Sifat = {**_SEL, "align": "center", "text_wrap": True}
_ISIAN: Sifat = {"bg_color": KUNING, "locked": False}
_HITUNG: Sifat = {"bg_color": BIRU_MUDA}
_KUNCI: Sifat = {"bg_color": "#E6E8EB", "font_color": ABU_TUA}
_DAFTAR: Sifat = {"valign": "top", "font_size": 10}
_ALIR: Sifat = {"valign": "top", "font_size": 10, "bottom": 4, "bottom_color": GARIS}
_DASBOR: Sifat = {"border": 1, "border_color": GARIS, "valign": "vcenter", "font_size": 9}
_REKAP: Sifat = {**_DASBOR, "font_size": 10}
_INDEN_KIRI: Sifat = {"align": "left", "indent": 1}
_INDEN_KANAN: Sifat = {"align": "right", "indent": 1}
_INDUK: Sifat = {"bg_color": BIRU_INDUK, "bold": True}
_KEPALA: Sifat = {
    "bold": True,
    "font_color": PUTIH,
    "font_size": 10,
    "text_wrap": True,
    "align": "center",
    "valign": "vcenter",
    "border": 1,
    "border_color": PUTIH,
}
_FORMULIR: Sifat = {"border": 1, "border_color": "#3A4652", "valign": "top", "font_size": 10}
_KARTU: Sifat = {"bg_color": ABU_MUDA, "align": "center", "valign": "vcenter"}

GAYA: dict[Gaya, Sifat] = {
    **GAYA_BAGAN,
    Gaya.BIASA: {},
    Gaya.JUDUL: {"bold": True, "font_size": 16, "font_color": BIRU_TUA},
    Gaya.SUBJUDUL: {"font_size": 11, "font_color": ABU},
    Gaya.KEPALA: {**_KEPALA, "bg_color": BIRU_TUA},
    Gaya.KEPALA_HITUNG: {**_KEPALA, "bg_color": ABU_TUA},
    Gaya.LABEL: {**_TEKS, "bg_color": ABU_MUDA},
    Gaya.PETUNJUK: {**_TEKS, "font_color": TINTA},
    Gaya.TEKS: {**_TEKS, **_INDEN_KIRI},
    Gaya.TEKS_TENGAH: _TENGAH,
    Gaya.ISIAN_TEKS: {**_TEKS, **_ISIAN},
    Gaya.ISIAN_ANGKA: {**_SEL, **_ISIAN, "align": "right"},
    Gaya.ISIAN_PERSEN: {**_SEL, **_ISIAN, "align": "right", "num_format": PERSEN},
    Gaya.ISIAN_UANG: {**_SEL, **_ISIAN, "align": "right", "num_format": ANGKA_BULAT},
    Gaya.ISIAN_BULAT: {**_SEL, **_ISIAN, "align": "left", "num_format": "0"},
    Gaya.HITUNG_TEKS: {**_TEKS, **_HITUNG},
    Gaya.HITUNG_TENGAH: {**_TENGAH, **_HITUNG},
    Gaya.HITUNG_ANGKA: {**_SEL, **_HITUNG, "align": "right", "num_format": ANGKA_DESIMAL},
    Gaya.HITUNG_PERSEN: {**_SEL, **_HITUNG, "align": "right", "num_format": PERSEN},
    Gaya.HITUNG_UANG: {**_SEL, **_HITUNG, "align": "right", "num_format": ANGKA_BULAT},
    Gaya.SISTEM: {**_SEL, "bg_color": ABU_MUDA, "font_color": ABU, "align": "left"},
    Gaya.PITA_JUDUL: {
        "bold": True,
        "font_size": 14,
        "font_color": PUTIH,
        "bg_color": BIRU_TUA,
        "valign": "vcenter",
        "indent": 1,
    },
    Gaya.PITA_KETERANGAN: {
        "font_size": 10,
        "font_color": BIRU_TUA,
        "bg_color": BIRU_INDUK,
        "valign": "vcenter",
        "indent": 1,
    },
    Gaya.GOLONGAN: {
        "bold": True,
        "font_size": 10,
        "font_color": BIRU,
        "bottom": 2,
        "bottom_color": BIRU,
        "valign": "bottom",
    },
    Gaya.BAGIAN: {
        "bold": True,
        "font_size": 12,
        "font_color": BIRU_TUA,
        "bottom": 2,
        "bottom_color": BIRU_TUA,
    },
    Gaya.INDUK_TEKS: {**_TEKS, **_INDUK, **_INDEN_KIRI},
    Gaya.INDUK_TENGAH: {**_TENGAH, **_INDUK},
    Gaya.INDUK_ANGKA: {**_SEL, **_INDUK, "align": "right", "num_format": ANGKA_DESIMAL},
    Gaya.INDUK_PERSEN: {**_SEL, **_INDUK, "align": "right", "num_format": PERSEN},
    Gaya.HITUNG_RINCI: {**_SEL, **_HITUNG, "align": "right", "num_format": "#,##0.0000"},
    Gaya.INDUK_RINCI: {**_SEL, **_INDUK, "align": "right", "num_format": "#,##0.0000"},
    Gaya.DAFTAR_TEKS: {**_DAFTAR, **_INDEN_KIRI, "text_wrap": True},
    Gaya.DAFTAR_TENGAH: {**_DAFTAR, "align": "center", "text_wrap": True},
    Gaya.DAFTAR_ANGKA: {**_DAFTAR, "align": "right", "num_format": ANGKA_DESIMAL},
    Gaya.DAFTAR_PERSEN: {**_DAFTAR, "align": "right", "num_format": PERSEN},
    Gaya.DAFTAR_UANG: {**_DAFTAR, "align": "right", "num_format": ANGKA_BULAT},
    Gaya.TAK_TERLIHAT: {"num_format": ";;;", "font_color": PUTIH},
    Gaya.KARTU_LABEL: {**_KARTU, "font_size": 10, "font_color": ABU, "text_wrap": True},
    Gaya.KARTU_TEKS: {**_KARTU, "font_size": 16, "bold": True, "font_color": BIRU_TUA, "shrink": True},
    Gaya.KARTU_ANGKA: {
        **_KARTU,
        "font_size": 20,
        "bold": True,
        "font_color": BIRU_TUA,
        "num_format": ANGKA_BULAT,
    },
    Gaya.KARTU_PERSEN: {
        **_KARTU,
        "font_size": 20,
        "bold": True,
        "font_color": BIRU_TUA,
        "num_format": PERSEN,
    },
    Gaya.LANGKAH: {
        "bold": True,
        "font_size": 18,
        "font_color": PUTIH,
        "bg_color": BIRU,
        "align": "center",
        "valign": "vcenter",
    },
    Gaya.PERSEN_POLOS: {
        "font_size": 11,
        "font_color": ABU,
        "align": "left",
        "num_format": PERSEN_BULAT,
        "bold": True,
    },
    Gaya.PITA_NAMA: {"font_size": 9, "font_color": TINTA, "align": "center", "valign": "vcenter"},
    Gaya.PITA_BATAS: {
        "font_size": 10,
        "font_color": TINTA,
        "align": "center",
        "valign": "vcenter",
        "num_format": PERSEN_BULAT,
    },
    Gaya.KARTU_STATUS: {**_TENGAH, "valign": "vcenter"},
    Gaya.KARTU_BANYAK: {
        **_TENGAH,
        "bold": True,
        "font_size": 14,
        "valign": "vcenter",
        "num_format": ANGKA_BULAT,
    },
    Gaya.LANGKAH_NAMA: {
        "bold": True,
        "font_size": 14,
        "font_color": BIRU_TUA,
        "bg_color": BIRU_INDUK,
        "valign": "vcenter",
        "indent": 1,
    },
    Gaya.LANGKAH_TEKS: {
        "font_size": 10,
        "text_wrap": True,
        "valign": "top",
        "bg_color": BIRU_MUDA,
        "font_color": TINTA,
        "indent": 1,
    },
    Gaya.PARAGRAF: {"font_size": 10, "font_color": TINTA, "valign": "top", "text_wrap": True},
    Gaya.PETUNJUK_POLOS: {"font_size": 10, "font_color": TINTA, "valign": "top"},
    Gaya.TAUTAN_POLOS: {"font_size": 10, "font_color": "#0B5CAD", "underline": 1},
    Gaya.TAUTAN: {**_SEL, **_INDEN_KIRI, "font_color": "#0B5CAD", "underline": 1},
    Gaya.TETAP_ANGKA: {**_SEL, "align": "right"},
    Gaya.TETAP_PERSEN: {**_SEL, "align": "right", "num_format": PERSEN},
    Gaya.KUNCI_ANGKA: {**_SEL, **_KUNCI, "align": "right"},
    Gaya.KUNCI_PERSEN: {**_SEL, **_KUNCI, "align": "right", "num_format": PERSEN},
    Gaya.KUNCI_UANG: {**_SEL, **_KUNCI, "align": "right", "num_format": ANGKA_BULAT},
    Gaya.LUAR_TEKS: {**_TEKS, **_KUNCI},
    Gaya.LUAR_TENGAH: {**_TENGAH, **_KUNCI},
    Gaya.LUAR_ANGKA: {**_SEL, **_KUNCI, "align": "right"},
    Gaya.LUAR_PERSEN: {**_SEL, **_KUNCI, "align": "right", "num_format": PERSEN},
    Gaya.FORMULIR_JUDUL: {"bold": True, "font_size": 13, "align": "center", "valign": "vcenter"},
    Gaya.FORMULIR_NAMA: {"font_size": 10, "bold": True, "align": "right"},
    Gaya.FORMULIR_KEPALA: {
        **_FORMULIR,
        "bold": True,
        "align": "center",
        "valign": "vcenter",
        "text_wrap": True,
        "bg_color": "#E7EAEE",
    },
    Gaya.FORMULIR_NOMOR: {**_FORMULIR, "align": "center", "valign": "vcenter", "italic": True},
    Gaya.FORMULIR_TEKS: {**_FORMULIR, **_INDEN_KIRI, "text_wrap": True},
    Gaya.FORMULIR_TENGAH: {**_FORMULIR, "text_wrap": True, "align": "center"},
    Gaya.FORMULIR_ANGKA: {**_FORMULIR, "align": "center"},
    Gaya.FORMULIR_RIBUAN: {**_FORMULIR, "align": "center", "num_format": ANGKA_BULAT},
    Gaya.FORMULIR_DESIMAL: {**_FORMULIR, "align": "center", "num_format": ANGKA_RIBUAN},
    Gaya.FORMULIR_PERSEN: {**_FORMULIR, "align": "center", "num_format": PERSEN},
    Gaya.FORMULIR_PERSEN_BULAT: {**_FORMULIR, "align": "center", "num_format": PERSEN_BULAT},
    Gaya.FORMULIR_UANG: {**_FORMULIR, "align": "right", "num_format": UANG, "shrink": True},
    Gaya.FORMULIR_KAKI: {**_FORMULIR, **_INDEN_KIRI, "bold": True, "text_wrap": True},
    Gaya.FORMULIR_KATA: {"font_size": 10, "text_wrap": True, "valign": "vcenter"},
    Gaya.FORMULIR_TTD: {"font_size": 11, "align": "center", "text_wrap": True, "valign": "top"},
    Gaya.FORMULIR_TTD_NAMA: {
        "font_size": 11,
        "align": "center",
        "valign": "top",
        "text_wrap": True,
        "bold": True,
        "underline": 1,
    },
    Gaya.SUMBER: {**_TEKS, "italic": True, "font_size": 9.5, "font_color": ABU},
    Gaya.RINGKASAN_NOMOR: {
        "bold": True,
        "font_size": 13,
        "font_color": PUTIH,
        "bg_color": BIRU,
        "align": "center",
        "valign": "vcenter",
        "bottom": 5,
        "bottom_color": PUTIH,
    },
    Gaya.RINGKASAN_KALIMAT: {
        "font_size": 12,
        "font_color": TINTA,
        "bg_color": BIRU_MUDA,
        "text_wrap": True,
        "valign": "vcenter",
        "indent": 1,
        "bottom": 5,
        "bottom_color": PUTIH,
    },
    Gaya.RINGKASAN_BUTIR: {**_TEKS, "font_size": 11, "valign": "vcenter", "indent": 1},
    Gaya.DASBOR_KEPALA: {**_KEPALA, "bg_color": BIRU_TUA, "font_size": 9},
    Gaya.DASBOR_TEKS: {**_DASBOR, **_INDEN_KIRI, "text_wrap": True},
    Gaya.DASBOR_TENGAH: {**_DASBOR, "text_wrap": True, "align": "center"},
    Gaya.DASBOR_PERSEN: {**_DASBOR, **_INDEN_KANAN, "num_format": PERSEN},
    Gaya.DASBOR_POIN: {**_DASBOR, "align": "center", "num_format": ANGKA_DESIMAL},
    Gaya.DASBOR_ANGKA: {**_DASBOR, "align": "center", "num_format": ANGKA_BULAT},
    Gaya.DASBOR_UANG: {**_DASBOR, **_INDEN_KANAN, "num_format": ANGKA_BULAT},
    Gaya.DASBOR_CATATAN: {
        "font_size": 9,
        "italic": True,
        "font_color": ABU_TUA,
        "text_wrap": True,
        "valign": "top",
    },
    Gaya.DASBOR_INSTANSI: {
        "bold": True,
        "font_size": 11,
        "font_color": BIRU_TUA,
        "bg_color": BIRU_INDUK,
        "text_wrap": True,
        "valign": "vcenter",
        "indent": 1,
    },
    Gaya.DASBOR_KARTU_POIN: {
        **_KARTU,
        "font_size": 20,
        "bold": True,
        "font_color": BIRU_TUA,
        "num_format": ANGKA_DESIMAL,
    },
    Gaya.DASBOR_JUMLAH: {**_DASBOR, **_INDUK, **_INDEN_KIRI},
    Gaya.DASBOR_JUMLAH_POIN: {**_DASBOR, **_INDUK, "align": "center", "num_format": ANGKA_DESIMAL},
    Gaya.DASBOR_SISTEM: {"font_size": 8, "font_color": ABU},
    Gaya.ALIR_TEKS: _ALIR,
    Gaya.ALIR_TENGAH: {**_ALIR, "align": "center"},
    Gaya.ALIR_ANGKA: {**_ALIR, "align": "right"},
    Gaya.ALIR_BULAT: {**_ALIR, "align": "right", "num_format": ANGKA_BULAT},
    Gaya.ALIR_PERSEN: {**_ALIR, "align": "right", "num_format": PERSEN},
    Gaya.REKAP_TEKS: {**_REKAP, **_INDEN_KIRI, "text_wrap": True},
    Gaya.REKAP_TENGAH: {**_REKAP, "text_wrap": True, "align": "center"},
    Gaya.REKAP_ANGKA: {**_REKAP, **_INDEN_KANAN, "num_format": ANGKA_BULAT},
    Gaya.REKAP_PERSEN: {**_REKAP, **_INDEN_KANAN, "num_format": PERSEN},
}

_HITAM = "#000000"
_BINGKAI: Sifat = {"border": 1, "border_color": "#7F7F7F", "valign": "top", "font_size": 10}
_CETAK: dict[str, Sifat] = {
    "teks": {**_INDEN_KIRI, "text_wrap": True},
    "tengah": {"text_wrap": True, "align": "center"},
    "angka": {"align": "center", "num_format": ANGKA_DESIMAL},
    "persen": {"align": "center", "num_format": PERSEN},
    "uang": {"align": "right", "num_format": UANG, "shrink": True},
    "poin": {"align": "center", "num_format": ANGKA_DESIMAL},
}
_LARIK: Sifat = {**_BINGKAI, "valign": "vcenter", "top": 7, "bottom": 7}
_LARIK_ATAS: Sifat = {**_LARIK, "top": 1}
_POLOS: Sifat = {"font_size": 10, "valign": "top"}
_TANGAN: Sifat = {"font_size": 11, "align": "center", "valign": "vcenter", "text_wrap": True}
GAYA |= {
    Gaya(f"cetak_{tingkat}{macam}"): {**_BINGKAI, **sifat, **tambahan}
    for tingkat, tambahan in (
        ("", {}),
        ("p_", {"bold": True, "bg_color": ABU_MUDA}),
        ("s_", {"bold": True, "bg_color": BIRU_INDUK}),
    )
    for macam, sifat in _CETAK.items()
}
GAYA |= {
    Gaya.CETAK_JUDUL: {"bold": True, "font_size": 14, "align": "center", "valign": "vcenter"},
    Gaya.CETAK_SUBJUDUL: {"font_size": 11, "align": "center", "valign": "vcenter"},
    Gaya.CETAK_KEPALA: {
        **_BINGKAI,
        "bold": True,
        "text_wrap": True,
        "align": "center",
        "valign": "vcenter",
        "bg_color": BIRU_INDUK,
    },
    Gaya.CETAK_TEGAK: {
        **_BINGKAI,
        "rotation": 90,
        "text_wrap": True,
        "valign": "vcenter",
        "bg_color": ABU_MUDA,
    },
    Gaya.CETAK_NOMOR: {**_BINGKAI, "italic": True, "align": "center", "bg_color": ABU_MUDA},
    Gaya.CETAK_TEBAL: {**_BINGKAI, **_INDEN_KIRI, "text_wrap": True, "bold": True},
    Gaya.CETAK_LANJUTAN: {
        **_BINGKAI,
        **_INDEN_KIRI,
        "text_wrap": True,
        "bold": True,
        "num_format": f'General;General;General;@"{LANJUTAN}"',
    },
    Gaya.CETAK_TW: {**_LARIK, "align": "center"},
    Gaya.CETAK_TW_ATAS: {**_LARIK_ATAS, "align": "center"},
    Gaya.CETAK_TW_ANGKA: {**_LARIK, "right": 0, "align": "right", "num_format": ANGKA_DESIMAL},
    Gaya.CETAK_TW_ANGKA_ATAS: {**_LARIK_ATAS, "right": 0, "align": "right", "num_format": ANGKA_DESIMAL},
    Gaya.CETAK_TW_PERSEN: {**_LARIK, "align": "center", "num_format": PERSEN},
    Gaya.CETAK_TW_PERSEN_ATAS: {**_LARIK_ATAS, "align": "center", "num_format": PERSEN},
    Gaya.CETAK_TW_SATUAN: {**_LARIK, "left": 0, "text_wrap": True},
    Gaya.CETAK_TW_SATUAN_ATAS: {**_LARIK_ATAS, "left": 0, "text_wrap": True},
    Gaya.CETAK_KIRI: {**_BINGKAI, "right": 0, "align": "right", "num_format": ANGKA_DESIMAL},
    Gaya.CETAK_KANAN: {**_BINGKAI, "left": 0, "text_wrap": True},
    Gaya.CETAK_CATATAN: {**_POLOS, "text_wrap": True},
    Gaya.CETAK_CATATAN_TEBAL: {**_POLOS, "text_wrap": True, "bold": True},
    Gaya.CETAK_CATATAN_PERSEN: {**_POLOS, "bold": True, "align": "left", "num_format": PERSEN},
    Gaya.CETAK_TANGAN: _TANGAN,
    Gaya.CETAK_TANGAN_NAMA: {**_TANGAN, "bold": True, "underline": 1, "font_color": _HITAM},
}

WARNA: dict[str, Sifat] = {
    **WARNA_BAGAN,
    "tercapai": {"bg_color": "#D5EFE3", "font_color": "#0B5D3B", "bold": True},
    "belum_tercapai": {"bg_color": "#FFE8B8", "font_color": "#6B4300"},
    "tidak_tercapai": {"bg_color": "#F9D3CC", "font_color": "#8C1D0F", "bold": True},
    "belum_diisi": {"bg_color": "#E3E6E9", "font_color": "#4A5560"},
    "belum_lengkap": {"bg_color": "#D6E6F7", "font_color": "#12467B"},
    "tanpa_target": {"bg_color": "#F7F8F9", "font_color": "#8A94A0", "italic": True},
    "tak_terhitung": {"bg_color": "#EBDDF2", "font_color": "#5B2C78", "bold": True},
    "jenjang_1": {"bg_color": "#C9D8EA", "bold": True},
    "jenjang_2": {"bg_color": "#DCE6F1", "bold": True},
    "jenjang_3": {"bg_color": "#EDF2F8", "bold": True},
    "formulir_1": {"bg_color": "#DDE3EA", "bold": True},
    "formulir_2": {"bg_color": "#EDF0F4", "bold": True},
    "formulir_3": {"bold": True},
    "bingkai": {"bg_color": BIRU_MUDA, "border": 1, "border_color": GARIS},
    "tw_nanti": {"bg_color": "#ECEDEF", "font_color": "#8A94A0"},
    "persen_bulat": {"num_format": PERSEN_BULAT},
    "persen": {"num_format": PERSEN},
    "persen_rata_rata": {"num_format": PERSEN + '" ¹⁾"'},
    "angka_bulat": {"num_format": ANGKA_BULAT},
    "angka_ribuan": {"num_format": ANGKA_RIBUAN},
    "sifat_wajib": {"bg_color": "#F9D3CC", "font_color": "#8C1D0F", "bold": True},
    "sifat_cek": {"bg_color": "#FFE8B8", "font_color": "#6B4300"},
    "sifat_catatan": {"bg_color": "#E3E6E9", "font_color": "#4A5560"},
}

WARNA_TAB = {
    "beranda": BIRU_TUA,
    "pengaturan": "#7F8C99",
    "isian": "#E0B000",
    "hasil": "#2E8B6F",
    "periksa": "#C0562F",
    "bidang": "#5B8DB8",
}
