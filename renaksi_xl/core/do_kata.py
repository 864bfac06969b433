"""The words of a ratio: the grammar of `do_rasio` as patterns (ATURAN 3.5).

A joining word (dibagi, terhadap, dari …) divides a sentence only where enough other words say so too ("dikali
100", "jumlah", the same noun on both sides); SISIPAN gives each joining word how much it needs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


def pola(teks: str) -> re.Pattern[str]:
    """A pattern that reads capitals and small letters alike."""
    return re.compile(teks, re.IGNORECASE)


# ---- the words -------------------------------------------------------------------------------------------

JUMLAH = r"(?:jumlah|jml|banyak(?:nya)?|total|keseluruhan|target|pagu|rencana|populasi)\b"
SELURUH = r"(?:seluruh(?:nya)?|semua|segenap)\b"
UKURAN = rf"(?:{JUMLAH}|(?:realisasi|capaian|anggaran|volume|selisih)\b)"
PERSEN = r"(?:persentase|prosentase|persen|proporsi|porsi|rasio|perbandingan|%)"
WAKTU_LALU = r"tahun(?:\s*-?\s*tahun)?\s+(?:sebelumnya|lalu|yang\s+lalu|kemarin)"
ANGKA = r"(?:\d|(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|seratus|seribu)\b)"
SIFAT_JUMLAH = frozenset(
    (
        "jumlah",
        "jml",
        "banyak",
        "banyaknya",
        "total",
        "keseluruhan",
        "seluruh",
        "semua",
        "segenap",
        "dari",
        "yang",
    )
)

KALI = pola(
    r"[\s,;]*(?:\b(?:dan|lalu|kemudian|selanjutnya|setelah\s+itu|hasilnya|yang)\s+)*"
    r"(?:\bdi\s?kali(?:kan)?(?:\s+dengan)?|\bkali|(?<![a-z])[x×✕*])\s*\(?\s*(?:100(?![\d.])|seratus\b)"
    r"\s*(?:%|persen\b|per\s?seratus\b)?"
)
KALI_DI_DEPAN = pola(r"^\(?\s*100\s*(?:%|persen)?\s*(?:[x×✕*]|(?:di\s?)?kali(?:kan)?(?:\s+dengan)?)\s*")
DALAM_PERSEN = pola(
    r"[\s,(]*(?:yang\s+)?(?:(?:dinyatakan|disajikan|dihitung|ditulis|diukur)\s+)?dalam\s+"
    r"(?:(?:satuan|bentuk)\s+)?(?:persen(?:tase)?|%)[\s).]*$"
)
KUMULATIF_DALAM = r"(?:(?:di)?a?kumulasi\w*|a?kumulatif|dikumulatifkan|termasuk|ditambah|beserta)\b"
# The note may not reach over the joining word: last year's penyebut is no pembilang of last year.
KUMULATIF = rf"{KUMULATIF_DALAM}(?:(?!\bdi\s?bagi|\bterhadap\b|/)[^()])*?{WAKTU_LALU}"
CATATAN_KUMULATIF = (
    pola(rf"\s*[(\[][^()]*?{KUMULATIF}[^()]*[)\]]"),
    pola(rf"[\s,;.–-]+(?:(?:dihitung|diukur|bersifat|secara|dan|data)\s+)*{KUMULATIF}[\s.]*$"),
)
KUMULATIF_SAJA = pola(r"\s*\(\s*(?:secara\s+)?a?kumulatif\s*\)")
ADA_KUMULATIF = pola(rf"\b{KUMULATIF_DALAM}(?:(?!\bdi\s?bagi|\bterhadap\b|/).)*?{WAKTU_LALU}")

PENGANTAR = pola(
    r"=|:(?=\s)|\b(?:adalah|merupakan|yaitu|yakni|ialah|menghitung|"
    r"(?:(?:dihitung|diukur|diperoleh|didapat(?:kan)?|dinilai|dirumuskan)\s+)"
    r"(?:(?:dari|dengan|melalui|berdasarkan|sebagai|cara|rumus|hasil|menghitung)\s+)*"
    r"|(?:dengan\s+)?(?:rumus(?:nya)?|formula|cara)\s+)(?=\W|\b)"
)
PEMBUKA = pola(
    r"^(?:(?:besar(?:nya|an)?|tingkat|nilai|angka|hasil|penghitungan|perhitungan|seberapa|berapa)\s+)*"
    rf"{PERSEN}\s+(?:(?:dari|antara|atas)\s+)?"
)
PENUTUP = pola(
    r"(?:[,;]\s*|\s+)(?:(?:yang\s+)?(?:berdasarkan|menurut|sesuai\s+dengan|bersumber)\b|sumber\s*(?:data)?\s*:).*$|"
    r"[;]\s.*$|\.\s+(?=[A-Z(]).*$"
)

# ---- the joining words ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Sambung:
    """A joining word: what it needs beside it (counted in `do_rasio`), and what may not stand left and right of it.

    With `tegas` the sentence must also speak of percent or "dikali 100".
    """

    pola: re.Pattern[str]
    perlu: int
    tegas: bool = False
    berjumlah: bool = False
    """Whether a quantity word must follow unless the sentence says "dikali 100": a slash joins words as well."""
    larang_kiri: re.Pattern[str] | None = None
    larang_kanan: re.Pattern[str] | None = None


KATA_KERJA = pola(r"\b(?:yang|telah|sudah|akan|belum|tidak|dapat|bisa|harus|untuk|perlu|sedang|siap)$")
BUKAN_BAGI = pola(
    r"^(?:menjadi|ke|kepada|dalam|atas|untuk|secara|habis|rata|merata|sama|pada|di|per|berdasarkan|menurut|sesuai|"
    r"bersama|antar\w*|oleh\s+(?!(?:jumlah|total|banyaknya|seluruh|keseluruhan)\b))\b"
)
BERSUMBER = pola(
    r"\b(?:di(?:terima|himpun|kirim\w*|peroleh|dapat\w*|ambil|kumpulkan|laporkan|sampaikan|usulkan)|berasal|bersumber|"
    r"terkumpul|masuk|terhimpun|mutasi|pindah\w*|datang|hasil|selain|kecuali|lepas|bebas|terdiri|mulai)$"
)
MEMERLUKAN_TERHADAP = pola(
    r"\b(?:ke(?:puasan|patuhan|percayaan|taatan|pedulian|luhan|sadaran)|pe(?:mahaman|ngetahuan|ngaduan|ngawasan|"
    r"ngendalian|mbinaan|nilaian|rlindungan|ngaruh|nanganan|meriksaan)|komitmen|sikap|persepsi|dukungan|tanggapan|"
    r"respon\w*|evaluasi|sosialisasi|akses|dampak|minat|monitoring|reviu|puas|patuh|taat|layanan)"
    r"(?:\s+\S+){0,3}$"
)
WAKTU = pola(rf"^(?:tahun|periode|triwulan|semester|bulan)\b|\b{WAKTU_LALU}|^sebelumnya")

BAGI = r"\s*\)?\s+(?:kemudian\s+|lalu\s+)?di\s?bagi(?:kan)?(?:\s+(?:dengan|terhadap))?\s+\(?|\s*÷\s*"
BANDING = r"\s+(?:di\s?banding(?:kan)?|berbanding|banding)(?:\s+(?:dengan|terhadap))?\s+"
SEBAGAI = (
    r"\s(?:dinyatakan\s+|dihitung\s+)?sebagai\s+(?:persentase|persen|proporsi|bagian)\s+(?:dari|terhadap)\s+"
)
SISIPAN = (
    Sambung(pola(SEBAGAI), perlu=0),
    Sambung(pola(BAGI), perlu=2, larang_kiri=KATA_KERJA, larang_kanan=BUKAN_BAGI),
    Sambung(pola(r"\s*/\s*|\s+:\s+"), perlu=2, berjumlah=True),
    Sambung(pola(BANDING), perlu=3, larang_kanan=WAKTU),
    Sambung(pola(r"\s+terhadap\s+"), perlu=3, larang_kiri=MEMERLUKAN_TERHADAP),
    Sambung(pola(r"\s+per\s+"), perlu=3, berjumlah=True),
    Sambung(pola(r"\s+(?:dari|di\s?antara|dalam)\s+"), perlu=3, tegas=True, larang_kiri=BERSUMBER),
)
"""Joining words between pembilang and penyebut; the first row that fits decides."""

RATA_RATA = pola(
    r"(?:(?:nilai|capaian|pencapaian|kinerja|hasil|tingkat|persentase)\s+)*(?:rata\s*-?\s*rata|rerata)\b"
)
"""A pembilang that is a mean itself: without "dikali 100" the sentence counts nothing."""

AWALAN = pola(
    r"^(?:(?:hasil(?!\s+bagi)|nilai|angka|dengan)\s+)*"
    r"(?P<kata>(?:perbandingan|pembandingan|rasio|proporsi|pembagian|hasil\s+bagi|membagi|membandingkan)"
    r"(?:\s+(?:antara|dari))?)\s+"
)
PEMISAH = tuple(
    pola(rf"\s+{kata}{sesudah}")
    for sesudah in (rf"\s+(?={JUMLAH}|{SELURUH})", r"\s+")
    for kata in ("(?:dengan|oleh|terhadap)", "dan", "(?:dengan|oleh|terhadap|dan)")
)
"""After "perbandingan antara": what parts the two, surest first; a word that stands twice parts nothing."""

DISEBUT = pola(
    r"\bpembilang(?:nya)?\s*(?:[:=]|adalah|ialah|yaitu)?\s*(?P<p>.+?)[\s,;.]+(?:(?:dan|sedangkan)\s+)?"
    r"penyebut(?:nya)?\s*(?:[:=]|adalah|ialah|yaitu)?\s*(?P<q>.+)"
)
LAMBANG = re.compile(
    r"(?<!\w)(?P<huruf>[A-Z][A-Za-z0-9]?)\s*[:=]\s*(?P<arti>[^=]+?)"
    r"(?=[\s,;.]+(?:dan\s+)?[A-Z][A-Za-z0-9]?\s*[:=]|[\s.;]*$)"
)
BAGI_LAMBANG = re.compile(
    r"(?<!\w)(?P<p>[A-Z][A-Za-z0-9]?)\s*(?P<kata>/|÷|:|dibagi(?:\s+dengan)?)\s*(?P<q>[A-Z][A-Za-z0-9]?)(?!\w)"
)
TERBALIK = pola(
    rf"^dari\s+(?P<q>(?:{JUMLAH}|{SELURUH}).+?)\s*,\s*(?:(?:berapa|dihitung)\s+)?"
    r"(?:persen(?:tase)?|proporsi|bagian|porsi)\s+(?P<p>.+)"
)
