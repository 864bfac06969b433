"""An e-mail draft: the same contents give the same bytes, others another boundary; blanks are no address."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_bytes
from email.policy import default

import pytest

from renaksi_xl.kirim.bidang import pengantar_bidang
from renaksi_xl.kirim.surat import draf
from tests.kirim import bahan


def batas(isi: bytes) -> str | None:
    return message_from_bytes(isi, policy=default).get_boundary()


def test_the_boundary_is_made_of_the_text_and_of_names_and_contents_of_what_is_attached() -> None:
    dasar = draf("Perihal", "Isi", {"a.xlsx": b"1", "b.xlsx": b"2"})
    assert draf("Perihal", "Isi", {"a.xlsx": b"1", "b.xlsx": b"2"}) == dasar
    lain = [
        draf("Perihal", "Isi lain", {"a.xlsx": b"1", "b.xlsx": b"2"}),
        draf("Perihal", "Isi", {"a.xlsx": b"9", "b.xlsx": b"2"}),
        draf("Perihal", "Isi", {"a.xlsx": b"1", "c.xlsx": b"2"}),
    ]
    assert len({batas(x) for x in (dasar, *lain)}) == 4


def test_a_line_break_in_a_name_starts_no_header_of_its_own() -> None:
    pesan = message_from_bytes(draf("A\r\nBcc: x@y.id", "Isi", {}, "a@b.id\nBcc: x@y.id"), policy=default)
    assert (pesan["Subject"], pesan["Bcc"]) == ("A Bcc: x@y.id", None)


@pytest.mark.parametrize(("email", "banyak"), [(None, 0), ("", 0), ("  ", 0), ("a@b.id", 1)])
def test_only_a_bidang_with_an_address_gets_a_draft(email: str | None, banyak: int) -> None:
    plan = bahan.rencana()
    satu, dua = (replace(b, email=None) for b in plan.bidang)
    plan = replace(plan, bidang=(replace(satu, email=email), dua))
    hasil = pengantar_bidang(plan, {"a.xlsx": b"1", "b.xlsx": b"2"})
    assert sum(nama.endswith(".eml") for nama in hasil) == banyak
