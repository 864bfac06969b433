"""What `renaksi pasang` says."""

BANTUAN_PASANG = "Pasang untuk pengguna ini: setelan xlwings, paket terkompilasi, dan buku induk di desktop."
BANTUAN_PERIKSA = "Periksa Python, paket, dan setelan PC ini, beserta cara membenahinya."


def konf_ditulis(berkas: str) -> str:
    """The user's xlwings.conf names this Python now."""
    return f"Setelan xlwings ditulis: {berkas}"


def konf_disimpan(lama: str) -> str:
    """The settings that were there could not be read whole and wait beside the new ones."""
    return f"Setelan xlwings yang lama tidak terbaca seluruhnya dan disimpan: {lama}. Salin dari sana yang masih perlu."


def penjaga_ditulis(berkas: str) -> str:
    """The guard against slow imports is in place."""
    return f"Penjaga klik ditulis: {berkas}"


PENJAGA_TIDAK_PERLU = "Penjaga klik tidak dipasang: Python ini bukan lingkungan milik pengguna sendiri."
DIKOMPILASI = "Paket dikompilasi, sehingga klik pertama tidak menunggu."


def buku_ditaruh(berkas: str) -> str:
    """A master is on the desktop."""
    return f"Buku induk dengan data contoh ditaruh: {berkas}. Klik Kosongkan Contoh bila siap mengisi rencana kantor."


def buku_sudah_ada(berkas: str) -> str:
    """A master of that name is there and may hold work."""
    return f"Buku {berkas} sudah ada dan tidak diganti, karena mungkin berisi pekerjaan."


def tidak_dapat_ditulis(berkas: str) -> str:
    """A file of the installation cannot be written."""
    return (
        f"Berkas {berkas} tidak dapat ditulis. Tutup Excel dan program lain yang memakainya, lalu jalankan "
        "“renaksi pasang” lagi; hak administrator tidak diperlukan."
    )
