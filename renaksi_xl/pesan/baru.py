"""Sentences of `renaksi baru`."""


def akhiran(nama: str) -> str:
    """The name does not end in .xlsm."""
    return f"Nama buku induk harus berakhiran .xlsm, sedangkan yang diminta “{nama}”. Ulangi dengan nama seperti Renaksi.xlsm."


def sudah_ada(nama: str) -> str:
    """The workbook is there already."""
    return (
        f"Buku “{nama}” sudah ada dan mungkin berisi pekerjaan, jadi tidak ditimpa. "
        "Pilih nama lain, atau pindahkan buku itu dahulu."
    )


def bukan_teks(nama: str) -> str:
    """The plan JSON is not a text file."""
    return f"Berkas {nama} bukan rencana JSON: isinya bukan teks UTF-8. Pilih berkas .json hasil ekspor atau impor."
