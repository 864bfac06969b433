"""Returns in saved e-mails: attachments are read like the members of an archive, nothing of the letter is kept."""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from renaksi_xl.books import surat_masuk
from renaksi_xl.cli import jalankan
from renaksi_xl.jobs.gabung import LaporanGabung, gabung_berkas, kalimat
from renaksi_xl.jobs.muat import muat
from tests.jobs import kiriman
from tests.jobs.kiriman import file, isikan

pytestmark = pytest.mark.lambat

PENGIRIM, PERIHAL = "rahasia@contoh.go.id", "Perihal Pribadi Sekali"
XLSX = ("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet")


def isian(**nilai: float) -> bytes:
    """A return with figures of TW II by ID."""
    return isikan(file(), {(id_, "Realisasi TW II"): x for id_, x in nilai.items()})


def zip_dari(**isi: bytes) -> bytes:
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w") as z:
        for nama, satu in isi.items():
            z.writestr(f"{nama}.xlsx", satu)
    return wadah.getvalue()


def surat(*lampiran: tuple[str, bytes], draf: bool = False) -> EmailMessage:
    """A letter in text and HTML with attachments by name."""
    pesan = EmailMessage(policy=SMTP)
    if draf:
        pesan["X-Unsent"] = "1"
    pesan["From"], pesan["To"], pesan["Subject"] = PENGIRIM, "perencana@contoh.go.id", PERIHAL
    pesan.set_content("Terlampir isian kami.\nTerima kasih: semua.")
    pesan.add_alternative("<p>Terlampir isian kami.</p>", subtype="html")
    for nama, isi in lampiran:
        jenis = XLSX if nama.endswith("xlsx") else ("application", "octet-stream")
        pesan.add_attachment(isi, *jenis, filename=nama)
    return pesan


def mentah(kepala: str, isi: bytes, cara: str = "base64") -> bytes:
    """A letter of one attachment whose headers are written by hand."""
    badan = base64.encodebytes(isi) if cara == "base64" else isi
    awal = (
        f"From: {PENGIRIM}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n--B\r\n"
    )
    akhir = f"{kepala}\r\nContent-Transfer-Encoding: {cara}\r\n\r\n"
    return awal.encode() + akhir.encode("utf-8", "surrogateescape") + badan + b"\r\n--B--\r\n"


def tulis(letak: Path, isi: bytes | EmailMessage) -> Path:
    letak.parent.mkdir(parents=True, exist_ok=True)
    letak.write_bytes(isi if isinstance(isi, bytes) else isi.as_bytes())
    return letak


def jalan(induk: Path, *diberi: Path) -> tuple[LaporanGabung, dict[str, object]]:
    """Merge what was given; the report, and realisasi of TW II by ID in the result."""
    hasil = induk.parent / "H.xlsm"
    laporan = gabung_berkas(induk, diberi, hasil)
    return laporan, {b.id: b.realisasi_tw[1] for b in muat(hasil).rencana.baris}


def dari(hasil: Path) -> list[str]:
    """What Riwayat Perubahan calls the returns."""
    teks = (str(x) for x in kiriman.diketik_di(hasil))
    return sorted(x.partition(" · ")[0] for x in teks if ".eml" in x)


# --- letters as they come ---------------------------------------------------------------------------------


def test_attached_workbooks_and_archives_are_merged_and_the_letter_leaves_no_trace(
    tmp_path: Path, induk: Path
) -> None:
    pesan = surat(("Set.xlsx", isian(s1=2)), ("Lain.zip", zip_dari(a=isian(s7=1), b=isian(s4=3))))
    laporan, ada = jalan(induk, tulis(tmp_path / "kembali" / "dari bidang.eml", pesan).parent)
    assert (ada["s1"], ada["s7"], ada["s4"]) == (2, 1, 3)
    assert laporan.temuan == ()
    assert dari(tmp_path / "H.xlsm") == [
        *("dari bidang.eml/Lain.zip/a.xlsx", "dari bidang.eml/Lain.zip/b.xlsx", "dari bidang.eml/Set.xlsx"),
    ]
    with zipfile.ZipFile(tmp_path / "H.xlsm") as z:
        semua = b"".join(z.read(n) for n in z.namelist())
    for kata in (PENGIRIM, PERIHAL, "Terima kasih: semua"):
        assert kata.encode() not in semua


def test_an_attachment_beside_the_same_file_counts_once_and_an_untouched_hand_out_adds_nothing(
    tmp_path: Path, induk: Path
) -> None:
    folder, isi = tmp_path / "kembali", isian(s7=1)
    tulis(folder / "a.xlsx", isi)
    tulis(folder / "z.eml", surat(("a.xlsx", isi), ("kosong.xlsx", file())))
    laporan, ada = jalan(induk, folder)
    assert (laporan.temuan, ada["s7"]) == ((), 1)
    assert laporan.baris[0].startswith("1 file digabungkan")


def test_a_draft_that_waits_to_be_sent_brings_nothing_back(tmp_path: Path, induk: Path) -> None:
    folder = tmp_path / "kembali"
    tulis(folder / "a.xlsx", isian(s7=1))
    tulis(folder / "draf.eml", surat(("b.xlsx", isian(s7=2)), draf=True))
    laporan, ada = jalan(induk, folder)
    assert (laporan.temuan, ada["s7"]) == ((), 1)


NAMA = {
    "encoded in MIME words": 'Content-Disposition: attachment; filename="=?UTF-8?B?SXNpYW4gw6kgU2V0Lnhsc3g=?="',
    "split and escaped": "Content-Disposition: attachment; filename*0*=utf-8''Isian%20%C3%A9;\r\n filename*1*=%20Set.xlsx",
    "raw bytes of another encoding": 'Content-Disposition: attachment; filename="Isian \udce9 Set.xlsx"',
    "in the type only": 'Content-Type: application/octet-stream; name="Isian é Set.xlsx"',
}


@pytest.mark.parametrize("nama", NAMA)
def test_a_name_is_read_however_the_mail_program_wrote_it(tmp_path: Path, induk: Path, nama: str) -> None:
    laporan, ada = jalan(induk, tulis(tmp_path / "a.eml", mentah(NAMA[nama], isian(s7=1))))
    assert (laporan.temuan, ada["s7"]) == ((), 1)
    (sebut,) = dari(tmp_path / "H.xlsm")
    huruf = "\ufffd" if nama.startswith("raw") else "é"
    assert sebut == f"a.eml/Isian {huruf} Set.xlsx"


@pytest.mark.parametrize(
    "kepala",
    [
        f"Content-Type: {XLSX[0]}/{XLSX[1]}",
        "Content-Type: application/octet-stream",
        "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=",
    ],
)
def test_a_workbook_without_a_name_is_known_by_its_kind_or_its_first_bytes(
    tmp_path: Path, induk: Path, kepala: str
) -> None:
    _, ada = jalan(induk, tulis(tmp_path / "a.eml", mentah(kepala, isian(s7=1))))
    assert ada["s7"] == 1


def test_pictures_in_the_text_are_passed_over_and_other_attachments_are_named(
    tmp_path: Path, induk: Path
) -> None:
    pesan = surat(
        ("a.xlsx", isian(s7=1)), ("bukti.jpg", b"\xff\xd8"), ("surat.msg", b"x"), ("catatan.txt", b"x")
    )
    html = next(p for p in pesan.walk() if p.get_content_type() == "text/html")
    assert isinstance(html, EmailMessage)
    html.add_related(b"\x89PNG", "image", "png", cid="<logo>", filename="image001.png")
    pesan.add_attachment(surat(("b.xlsx", isian(s1=2))))
    laporan, ada = jalan(induk, tulis(tmp_path / "a.eml", pesan))
    assert (ada["s7"], ada["s1"]) == (1, 1)  # s1 as it was handed out
    (satu,) = laporan.temuan
    assert (satu.kode, satu.fakta["berkas"]) == ("K809", "a.eml")
    teks = kalimat(satu)
    assert "tidak dibuka: “bukti.jpg”, “surat.msg”, dan “surel di dalam surel”." in teks
    assert "Surel Outlook (.msg): buka di Outlook, simpan semua lampirannya ke folder ini." in teks
    assert "keluarkan filenya ke folder itu" in teks


# --- hostile and damaged letters --------------------------------------------------------------------------


def dalam(tingkat: int) -> bytes:
    """Multiparts in multiparts."""
    awal = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(tingkat)
    )
    return b"From: a@b\n" + awal + b"Content-Type: text/plain\n\nx\n"


def berlapis(tingkat: int) -> EmailMessage:
    """Letters in letters, a return in the innermost."""
    pesan = surat(("a.xlsx", isian(s7=5)))
    for _ in range(tingkat):
        luar = surat()
        luar.add_attachment(pesan)
        pesan = luar
    return pesan


BURUK: dict[str, tuple[Callable[[], bytes | EmailMessage], str]] = {
    "kosong": (lambda: b"", "kosong (0 byte)"),
    "tanpa lampiran": (surat, "Di dalam “tanpa lampiran.eml” tidak dibuka: “surel tanpa lampiran”."),
    "hanya foto": (lambda: surat(("foto.jpg", b"x")), "tidak dibuka: “foto.jpg”."),
    "surel di dalam surel": (lambda: berlapis(3), "tidak dibuka: “surel di dalam surel”."),
    "msg": (lambda: bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "surel Outlook (.msg)"),
    "bukan surel": (lambda: b"\x00\x01\x02biner", "bukan surel yang utuh"),
    "teks": (lambda: b"sekadar teks\ntanpa kepala", "bukan surel yang utuh"),
    "wadah dalam": (lambda: dalam(3000), "tidak wajar"),
    "kepala panjang": (
        lambda: mentah(f"Content-Disposition: attachment; filename={'=?a?q?' * 20_000}.xlsx", isian(s7=5)),
        "tidak wajar",
    ),
    "kepala banyak": (
        lambda: b"From: a@b\n" + b"X: y\n" * 30_000 + b"\n",
        "tidak wajar sebagai surel (kepala atau bagiannya berlebihan)",
    ),
    "baris banyak": (lambda: b"From: a@b\n\n" + b"\n" * 5_000_000, "tidak wajar"),
    "bagian banyak": (
        lambda: b"Content-Type: multipart/mixed; boundary=B\n\n" + b"--B\n\nx\n" * 600 + b"--B--\n",
        "tidak wajar",
    ),
    "terlalu banyak": (
        lambda: surat(*((f"{n}.xlsx", b"x") for n in range(201))),
        "memuat lebih dari 200 buku kerja",
    ),
    "sandi salah": (
        lambda: mentah(
            "Content-Disposition: attachment; filename=a.xlsx", b"\xff\xfe bukan base64 \x00", "biner"
        ),
        "“sandi salah.eml/a.xlsx”",
    ),
    "terpotong": (
        lambda: mentah("Content-Disposition: attachment; filename=a.xlsx", isian(s7=5))[:9000],
        "“terpotong.eml/a.xlsx” rusak atau terpotong",
    ),
    "base64 terpotong": (
        # Four letters of base64 are three bytes and one letter is none: of nine nothing can be told.
        lambda: (
            b"Content-Type: multipart/mixed; boundary=B\n\n--B\nContent-Transfer-Encoding: base64\n"
            b"Content-Disposition: attachment; filename=a.xlsx\n\nUEsDBAAAA\n--B--\n"
        ),
        "“base64 terpotong.eml/a.xlsx” rusak atau terpotong",
    ),
    "bom": (
        lambda: surat(("b.zip", kiriman.bagian(zip_dari(a=b""), {"nol.bin": bytes(30_000_000)}))),
        "“bom.eml/b.zip” tidak wajar",
    ),
    "arsip di dalam arsip": (
        lambda: surat(("b.zip", kiriman.bagian(zip_dari(), {"dalam.zip": zip_dari(a=isian(s7=5))}))),
        "di dalam arsip “arsip di dalam arsip.eml/b.zip” (yang ada: dalam.zip)",
    ),
}


@pytest.mark.parametrize("nama", BURUK)
def test_a_damaged_or_hostile_letter_is_told_by_name_and_the_good_return_arrives(
    tmp_path: Path, induk: Path, capfd: pytest.CaptureFixture[str], nama: str
) -> None:
    buat, kata = BURUK[nama]
    letak = tulis(tmp_path / f"{nama}.eml", buat())
    baik = tulis(tmp_path / "baik.xlsx", isian(s7=1))
    laporan, ada = jalan(induk, letak, baik)
    assert ada["s7"] == 1
    assert {t.kode for t in laporan.temuan} == {"K809" if "tidak dibuka:" in kata else "K808"}
    assert kata in kalimat(laporan.temuan[0])
    (tmp_path / "H.xlsm").unlink()
    assert jalankan(["gabung", str(induk), str(letak), "-o", str(tmp_path / "H.xlsm")]) == 2
    galat = capfd.readouterr().err
    assert kata in galat
    assert "Traceback" not in galat
    assert not (tmp_path / "H.xlsm").exists()


def test_a_letter_larger_than_any_server_delivers_is_not_read(
    tmp_path: Path, induk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surat_masuk, "BATAS_SURAT", 5000)
    tulis(tmp_path / "k" / "a.eml", surat(("a.xlsx", isian(s7=5))))
    tulis(tmp_path / "k" / "b.xlsx", isian(s7=1))
    laporan, ada = jalan(induk, tmp_path / "k")
    assert ada["s7"] == 1
    assert ["terlalu besar" in kalimat(t) for t in laporan.temuan] == [True]


LUAR = (
    "../../keluar.xlsx",
    "..\\..\\keluar.xlsx",
    "/etc/keluar.xlsx",
    "C:\\Windows\\keluar.xlsx",
    "a\x00\x1b[31m\u202ekeluar.xlsx",
)


@pytest.mark.parametrize("nama", LUAR)
def test_a_name_that_leads_elsewhere_writes_nothing_anywhere(
    tmp_path: Path, induk: Path, nama: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kepala = (
        f"Content-Disposition: attachment; filename*=utf-8''{''.join(f'%{b:02X}' for b in nama.encode())}"
    )
    letak = tulis(tmp_path / "a" / "b" / "s.eml", mentah(kepala, isian(s7=1)))
    monkeypatch.chdir(letak.parent)
    sebelum = set(tmp_path.rglob("*"))
    _, ada = jalan(induk, letak)
    assert set(tmp_path.rglob("*")) - sebelum == {tmp_path / "H.xlsm"}
    assert ada["s7"] == 1
    (sebut,) = dari(tmp_path / "H.xlsm")
    assert sebut.endswith("keluar.xlsx")
    assert not {"\x00", "\x1b", "\u202e", "\\", ":"} & set(sebut)
    assert ".." not in sebut


# --- what is not opened -----------------------------------------------------------------------------------


def test_outlook_letters_and_other_archives_are_named_with_what_to_do(tmp_path: Path, induk: Path) -> None:
    folder = tmp_path / "kembali"
    for nama in ("isian.msg", "isian.rar", "isian.7z"):
        tulis(folder / nama, b"x")
    tulis(folder / "a.xlsx", isian(s7=1))
    laporan, _ = jalan(induk, folder)
    (satu,) = laporan.temuan
    teks = kalimat(satu)
    assert satu.kode == "K809"
    assert "simpan semua lampirannya ke folder ini." in teks
    assert (
        "Arsip .rar atau .7z: buka dengan 7-Zip atau WinRAR, ekstrak isinya ke folder ini. Lalu gabungkan lagi."
        in teks
    )
    assert "Bila di dalamnya" not in teks


@pytest.mark.parametrize(
    ("lampiran", "saran"),
    [
        (
            ("winmail.dat", b"x"),
            "winmail.dat: minta pengirimnya mengirim ulang dengan format HTML, bukan Rich Text.",
        ),
        (None, "Surel tanpa lampiran: minta file isiannya kepada pengirimnya."),
        (
            ("terusan.eml", b"x"),
            "Surel di dalam surel: buka di program surel, simpan semua lampirannya ke folder ini.",
        ),
    ],
)
def test_what_a_letter_holds_instead_of_a_return_is_told_with_what_to_do(
    tmp_path: Path, induk: Path, lampiran: tuple[str, bytes] | None, saran: str
) -> None:
    letak = tulis(tmp_path / "s.eml", surat(*([lampiran] if lampiran else [])))
    laporan, _ = jalan(induk, letak, tulis(tmp_path / "a.xlsx", isian(s7=1)))
    assert kalimat(laporan.temuan[0]).endswith(f"surel .eml. {saran} Lalu gabungkan lagi.")


def test_an_attachment_whose_name_only_leads_out_of_the_folder_is_called_nameless(
    tmp_path: Path, induk: Path
) -> None:
    pesan = surat(("a.xlsx", isian(s7=1)), ("../..", b"x"))
    laporan, _ = jalan(induk, tulis(tmp_path / "s.eml", pesan))
    assert "tidak dibuka: “lampiran tanpa nama”." in kalimat(laporan.temuan[0])


@pytest.mark.parametrize(
    ("nama", "kata"),
    [("a.msg", "simpan semua lampirannya"), ("a.RAR", "ekstrak isinya"), ("a.7z", "ekstrak isinya")],
)
def test_given_alone_they_are_one_sentence(
    tmp_path: Path, induk: Path, capfd: pytest.CaptureFixture[str], nama: str, kata: str
) -> None:
    letak = tulis(tmp_path / "f" / nama, b"x")
    for diberi in (letak, letak.parent):
        assert jalankan(["gabung", str(induk), str(diberi), "-o", str(tmp_path / "H.xlsm")]) == 2
        galat = capfd.readouterr().err
        assert kata in galat
        assert galat.count("\n") == 1
