"""Sentences about files: opening, understanding and saving them. `nama` is always the file's name without folder."""

from __future__ import annotations

from collections.abc import Sequence

from renaksi_xl.pesan.frasa import rangkai

DISEBUT = 5
"""How many names are told."""
_NAMA_DIKUTIP = 60
_ARSIP = frozenset({"zip", "rar", "7z"})
_BUKAN_TABEL = frozenset({"docx", "doc", "pptx", "pdf", "jpg", "jpeg", "png", "eml", "msg"})
"""What Excel does not open."""
SIMPAN_ULANG = "buka di Excel lalu Simpan Sebagai “Excel Workbook (*.xlsx)”"


def tidak_ada(nama: str) -> str:
    """The file does not exist."""
    return f"Berkas “{nama}” tidak ditemukan; periksa nama dan foldernya."


def nama_mustahil(nama: str) -> str:
    """A name that no disk takes: too long, alone or with its folders, or with a sign such as NUL in it."""
    terlihat = "".join(x if x.isprintable() else "\ufffd" for x in nama)
    kutip = terlihat if len(terlihat) <= _NAMA_DIKUTIP else f"{terlihat[:_NAMA_DIKUTIP]}…"
    return f"Nama “{kutip}” tidak dapat dipakai: terlalu panjang bersama foldernya, atau memuat tanda terlarang; ganti dengan yang lebih pendek."


def letak_tertutup(nama: str) -> str:
    """A folder on the way to a file may not be entered."""
    return f"“{nama}” tidak terjangkau karena foldernya tertutup bagi Anda; minta izin folder itu atau pakai folder lain."


def berupa_folder(nama: str) -> str:
    """A folder was given where a workbook belongs."""
    return f"“{nama}” adalah folder, bukan buku kerja; sebutkan berkas .xlsx atau .xlsm di dalamnya."


def tidak_terbaca(nama: str) -> str:
    """Reading was refused: permission, or another program holds the file."""
    return f"Berkas “{nama}” tidak dapat dibaca; tutup program yang memakainya atau minta izin bacanya, lalu ulangi."


def kosong(nama: str) -> str:
    """Zero bytes: a download or a copy that was cut off."""
    return f"Berkas “{nama}” kosong (0 byte); salin atau unduh ulang dari pengirimnya."


def terlalu_besar(nama: str, megabita: int) -> str:
    """The file, or what it expands to, exceeds what a workbook of ours can be."""
    return (
        f"Berkas “{nama}” terlalu besar untuk buku kerja Renaksi (lebih dari {megabita} MB) dan tidak dibuka."
    )


def mencurigakan(nama: str) -> str:
    """A zip bomb: absurd ratio or number of parts."""
    return f"Isi berkas “{nama}” tidak wajar (termampatkan berlebihan) dan tidak dibuka; minta ulang ke pengirimnya."


def bersandi(nama: str) -> str:
    """Encrypted with a password to open."""
    return f"Berkas “{nama}” dikunci kata sandi; buka di Excel, hapus kata sandi pembukanya, simpan, lalu ulangi."


def format_lama(nama: str) -> str:
    """A binary .xls or .xlsb."""
    return f"Berkas “{nama}” memakai format Excel lain (.xls atau .xlsb); {SIMPAN_ULANG}."


def word_lama(nama: str) -> str:
    """A binary .doc."""
    return f"Berkas “{nama}” memakai format Word lama (.doc); buka di Word lalu Simpan Sebagai “Word Document (*.docx)”."


def halaman_web(nama: str) -> str:
    """HTML or XML text that calls itself a workbook."""
    return f"Berkas “{nama}” sebenarnya halaman web yang dinamai seperti Excel; {SIMPAN_ULANG}."


def teks_biasa(nama: str) -> str:
    """CSV or other plain text that calls itself a workbook."""
    return f"Berkas “{nama}” sebenarnya teks biasa (misalnya CSV), bukan buku kerja; {SIMPAN_ULANG}."


def dokumen_lain(nama: str) -> str:
    """Another kind of document, by what its name says it is: a plain zip, .docx, PDF, a photo, .ods."""
    akhiran = nama.lower().rpartition(".")[2]
    if akhiran in _ARSIP:
        return f"Berkas “{nama}” arsip, bukan buku kerja Excel; ekstrak isinya dahulu, lalu ulangi."
    if akhiran in _BUKAN_TABEL:
        return f"Berkas “{nama}” bukan buku kerja Excel; minta berkas .xlsx atau .xlsm aslinya."
    if akhiran in {"xlsx", "xlsm"}:
        return f"Berkas “{nama}” bukan buku kerja Excel walau bernama demikian; minta berkas .xlsx atau .xlsm aslinya."
    return f"Berkas “{nama}” bukan buku kerja Excel; {SIMPAN_ULANG}."


def rusak(nama: str) -> str:
    """Truncated or damaged."""
    return f"Berkas “{nama}” rusak atau terpotong; salin atau unduh ulang dari pengirimnya."


def bukan_arsip(nama: str) -> str:
    """A .rar, or anything else, under the name of a zip."""
    return f"“{nama}” bukan arsip .zip; keluarkan isinya dengan program asalnya, simpan file isiannya di folder ini, lalu ulangi."


SUREL_DALAM_SUREL, LAMPIRAN_TANPA_NAMA = "surel di dalam surel", "lampiran tanpa nama"
SUREL_TANPA_LAMPIRAN = "surel tanpa lampiran"
"""What stands in an e-mail and bears no name."""
SIMPAN_LAMPIRAN = "buka di Outlook, simpan semua lampirannya ke folder ini"
EKSTRAK = "buka dengan 7-Zip atau WinRAR, ekstrak isinya ke folder ini"


def surel_outlook(nama: str) -> str:
    """An Outlook message, whose format is Outlook's own."""
    return f"“{nama}” surel Outlook (.msg) dan tidak dibuka; {SIMPAN_LAMPIRAN}, lalu ulangi."


def arsip_lain(nama: str) -> str:
    """A .rar or .7z."""
    return f"“{nama}” arsip .rar atau .7z dan tidak dibuka; {EKSTRAK}, lalu ulangi."


def bukan_surel(nama: str) -> str:
    """Anything else under the name of an e-mail."""
    return (
        f"“{nama}” bukan surel yang utuh; simpan lampirannya dari program surel ke folder ini, lalu ulangi."
    )


def surel_ganjil(nama: str) -> str:
    """An e-mail built to be expensive: endless headers, parts or nesting."""
    return (
        f"“{nama}” tidak wajar sebagai surel (kepala atau bagiannya berlebihan) dan tidak dibuka; "
        "simpan lampirannya dari program surel ke folder ini, lalu ulangi."
    )


def arsip_bersandi(nama: str) -> str:
    """A zip with a password."""
    return f"Arsip “{nama}” dikunci kata sandi; buka dengan kata sandinya, keluarkan isinya ke folder ini, lalu ulangi."


def arsip_tanpa_buku(nama: str, isi: Sequence[str]) -> str:
    """A zip that holds no workbook; `isi` names what is in it instead."""
    lain = (
        f" (yang ada: {rangkai(isi) if len(isi) <= DISEBUT else ', '.join([*isi[:DISEBUT], '…'])})"
        if isi
        else ""
    )
    return f"Tidak ada buku kerja di dalam arsip “{nama}”{lain}; minta file isiannya kepada pengirimnya."


def arsip_terlalu_banyak(nama: str, batas: int) -> str:
    """More workbooks in one zip or e-mail than an office can send."""
    return f"“{nama}” memuat lebih dari {batas} buku kerja dan tidak dibuka; minta file isiannya saja."


def folder_tidak_terbaca(nama: str) -> str:
    """A folder that may not be looked into."""
    return f"Folder “{nama}” tidak dapat dibuka; minta izin bacanya atau pindahkan filenya, lalu ulangi."


def sel_terlalu_jauh(nama: str, lembar: str, sel: str) -> str:
    """A stray cell makes the sheet span millions of cells."""
    return (
        f"Lembar “{lembar}” pada “{nama}” berisi sesuatu di sel {sel}, jauh di luar tabelnya; "
        "hapus isi sel itu, simpan, lalu ulangi."
    )


def lembar_tidak_ada(nama: str, lembar: str) -> str:
    """A sheet that must be written is missing."""
    return (
        f"Lembar “{lembar}” tidak ada pada “{nama}”; kembalikan lembar itu atau mulai dari buku kerja asli."
    )


def tabel_tidak_ada(nama: str, tabel: str) -> str:
    """A table that must be written is missing."""
    return f"Tabel “{tabel}” tidak ada pada “{nama}”; kembalikan tabel itu atau mulai dari buku kerja asli."


def baris_total(tabel: str) -> str:
    """A table cannot grow over its totals row."""
    return f"Tabel “{tabel}” memakai Baris Total; matikan lewat Desain Tabel di Excel, simpan, lalu ulangi."


def rumus_larik(lembar: str, sel: str) -> str:
    """A cell to be written lies inside somebody's array formula or data table."""
    return f"Sel {sel} pada lembar “{lembar}” bagian dari rumus larik; hapus rumus larik itu, simpan, lalu ulangi."


def lembar_tak_dikenali(nama: str, lembar: str) -> str:
    """The sheet's XML has a shape that would not be rewritten safely."""
    return (
        f"Lembar “{lembar}” pada “{nama}” tersimpan dalam bentuk yang tidak dikenali sehingga tidak ditulisi; "
        f"{SIMPAN_ULANG}."
    )


def keluaran_sama(nama: str) -> str:
    """Output path = input path."""
    return f"Hasil tidak boleh menimpa berkas asalnya “{nama}”; pilih nama lain."


def folder_tidak_ada(nama: str) -> str:
    """The folder to write into does not exist."""
    return f"Folder tujuan “{nama}” tidak ada; buat dahulu atau pilih folder lain."


def bukan_folder(nama: str) -> str:
    """A file stands where a folder is to be made."""
    return (
        f"“{nama}” tidak dapat dijadikan folder hasil, karena ada berkas dengan nama itu; pilih folder lain."
    )


def folder_tertutup(nama: str) -> str:
    """The folder to write into refuses."""
    return f"Folder tujuan “{nama}” tidak dapat ditulisi; pilih folder lain atau minta izinnya."


def terkunci(nama: str) -> str:
    """The target is open in Excel (a sharing violation on Windows)."""
    return f"Berkas “{nama}” sedang dipakai program lain; tutup dahulu di Excel, lalu ulangi."


def gagal_simpan(nama: str) -> str:
    """Disk full, or any other failure while writing."""
    return f"Berkas “{nama}” gagal disimpan; periksa sisa ruang dan sambungan disk, lalu ulangi."
