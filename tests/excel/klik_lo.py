"""A live LibreOffice whose buttons are pressed: the program that `test_klik_lo.py` talks to, one JSON line each way.

Run by the system's Python. A button's script runs our VBA; its RunPython reaches a service in this very process, which
executes the command on an xlwings engine over the open document. Two modules are others than in the product: the stock
`xlwings` does not compile in LibreOffice, and then the whole project would silently do nothing; the dialogs of `Tanya`
would wait for a person.
"""

from __future__ import annotations

import importlib
import io
import json
import os
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any

AKAR = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(AKAR), *sys.argv[1:2]]

from renaksi_xl.pasang.penjaga import jaga  # noqa: E402 -- found by the path above

jaga()
import uno  # noqa: E402 -- first: it makes com.sun.star importable
from com.sun.star.lang import XServiceInfo, XSingleServiceFactory  # noqa: E402
from com.sun.star.util import XStringSubstitution  # noqa: E402

from tests.excel.backend_uno import UnoBackend  # noqa: E402
from tests.excel.mesin_xlwings import pasang  # noqa: E402
from tests.excel.uno_server import mulai_soffice, properti  # noqa: E402

unohelper: Any = importlib.import_module("unohelper")
LAYANAN = "id.renaksi.uji.RunPython"
LAYAR = (1400, 900)
SELALU = 4
"""MacroExecMode.ALWAYS_EXECUTE_NO_WARN."""


class Layanan(unohelper.Base, XStringSubstitution):  # type: ignore[misc]  # UNO has no types
    """RunPython as a service: LibreOffice's Basic calls it with the Python command."""

    def __init__(self) -> None:
        self.perintah: list[str] = []
        self.galat = ""
        self.dipilih: dict[str, str] = {}
        """What the person at the PC chooses: the files, and whether to go on."""

    def substituteVariables(self, teks: str, wajib: Any) -> str:  # noqa: N802 -- UNO's name
        del wajib
        self.perintah.append(teks)
        try:
            # The same thread: LibreOffice waits in this very call, and any other would wait for it for ever.
            exec(teks, {"__name__": "__main__"})
        except Exception:  # noqa: BLE001 -- reported to the test
            self.galat = traceback.format_exc()
            return "1"
        return "0"

    def reSubstituteVariables(self, teks: str) -> str:  # noqa: N802
        return teks

    def getSubstituteVariableValue(self, nama: str) -> str:  # noqa: N802
        return self.dipilih.get(nama, "")


class Pabrik(unohelper.Base, XSingleServiceFactory, XServiceInfo):  # type: ignore[misc]  # UNO has no types
    """What the service manager asks for the service."""

    def __init__(self, layanan: Layanan) -> None:
        self.layanan = layanan

    def createInstance(self) -> Layanan:  # noqa: N802
        return self.layanan

    def createInstanceWithArguments(self, isi: Any) -> Layanan:  # noqa: N802
        del isi
        return self.layanan

    def getImplementationName(self) -> str:  # noqa: N802
        return LAYANAN + ".impl"

    def supportsService(self, nama: str) -> bool:  # noqa: N802
        return nama == LAYANAN

    def getSupportedServiceNames(self) -> tuple[str, ...]:  # noqa: N802
        return (LAYANAN,)


class Pelayan:
    """The open workbook and what can be done to it."""

    def __init__(self, desktop: Any, berkas: str, layanan: Layanan, *, terlihat: bool) -> None:
        self.layanan = layanan
        self.dokumen = desktop.loadComponentFromURL(
            Path(berkas).as_uri(),
            "_blank",
            0,
            properti(Hidden=not terlihat, MacroExecutionMode=uno.Any("short", SELALU)),
        )
        self.backend = UnoBackend(self.dokumen)
        self.buku = pasang("libreoffice", self.backend, berkas)
        self.mesin: Any = self.buku.impl

    def tombol(self) -> dict[str, str]:
        """Caption → script of every button on Beranda."""
        ada: dict[str, str] = {}
        formulir = self.dokumen.Sheets.getByName("Beranda").DrawPage.Forms
        for n in range(formulir.Count):
            satu = formulir.getByIndex(n)
            for i in range(satu.Count):
                acara = satu.getScriptEvents(i)
                ada[satu.getByIndex(i).Label] = acara[0].ScriptCode if acara else ""
        return ada

    def pilih(self, berkas: list[str], setuju: str) -> None:
        """What is chosen from now on in the dialogs, and what Excel's own export prints."""
        from pypdf import PdfWriter

        self.layanan.dipilih = {"berkas": "\n".join(berkas), "setuju": setuju}
        pdf, keluar = PdfWriter(), io.BytesIO()
        pdf.add_blank_page(100, 100)
        pdf.write(keluar)
        self.mesin.books.cetak = keluar.getvalue()

    def klik(self, label: str) -> dict[str, Any]:
        """Press a button by the script it is bound to."""
        self.mesin.baca.clear()
        self.mesin.tulis.clear()
        skrip = self.dokumen.getScriptProvider().getScript(self.tombol()[label])
        skrip.invoke((), (), ())
        jurnal = self.dokumen.Sheets.getByName("_jurnal")
        return {
            "jawaban": jurnal.getCellRangeByName("B1").String,
            "sifat": jurnal.getCellRangeByName("B2").String,
            "baca": dict(self.mesin.baca),
            "dibuka": list(self.mesin.books.dibuka),
            "terlindung": [
                n for n in self.backend.lembar() if self.dokumen.Sheets.getByName(n).isProtected()
            ],
        }

    def tetikus(self, label: str, gambar: str) -> dict[str, str]:
        """Press a button with the mouse on the screen; what Beranda's status says before and after. Keeps a picture."""
        status = self.dokumen.Sheets.getByName("Beranda").getCellRangeByName(
            self.backend.nama()["Status_Terakhir"].rpartition("!")[2].replace("$", "")
        )
        sebelum = status.String
        lihat = self.dokumen.CurrentController
        jendela = lihat.Frame.ContainerWindow
        jendela.setPosSize(0, 0, *LAYAR, 15)
        lihat.setFormDesignMode(False)
        time.sleep(1.5)
        # The first click only gives the window the focus.
        _xdotool("mousemove", LAYAR[0] // 2, LAYAR[1] - 200, "click", 1)
        time.sleep(0.5)
        x, y = self._letak(lihat, label)
        _xdotool("mousemove", x, y)
        time.sleep(0.3)
        _xdotool("click", 1)
        batas = time.monotonic() + 30
        while time.monotonic() < batas and status.String == sebelum:
            time.sleep(0.2)
        time.sleep(1)
        subprocess.run(["scrot", "-o", gambar], check=True, timeout=20)
        # The answer stands in a message box; Enter closes it. Without a window manager nobody else gives it the focus.
        kotak = subprocess.run(
            ["xdotool", "search", "--name", "^Renaksi$"],
            check=False,
            capture_output=True,
            text=True,
            timeout=20,
        )
        for jendela in kotak.stdout.split():
            _xdotool("windowfocus", jendela)
        _xdotool("key", "Return")
        time.sleep(1)
        return {"sebelum": sebelum, "sesudah": status.String}

    def _letak(self, lihat: Any, label: str) -> tuple[int, int]:
        """The middle of a button on the screen."""
        formulir = self.dokumen.Sheets.getByName("Beranda").DrawPage.Forms.getByIndex(0)
        model = next(m for m in map(formulir.getByIndex, range(formulir.Count)) if m.Label == label)
        konteks = lihat.getControl(model).AccessibleContext
        letak, ukuran = konteks.getLocationOnScreen(), konteks.getSize()
        return letak.X + ukuran.Width // 2, letak.Y + ukuran.Height // 2

    def potret(self, lembar: str, gambar: str) -> None:
        """Show a sheet on the screen and keep a picture of it."""
        lihat = self.dokumen.CurrentController
        lihat.setActiveSheet(self.dokumen.Sheets.getByName(lembar))
        lihat.setFirstVisibleRow(0)
        time.sleep(1.5)
        subprocess.run(["scrot", "-o", gambar], check=True, timeout=20)

    def isi(self, lembar: str, alamat: str, teks: str) -> None:
        """Type into a cell."""
        sheet = self.dokumen.Sheets.getByName(lembar)
        kunci = sheet.isProtected()
        if kunci:
            sheet.unprotect("")
        sheet.getCellRangeByName(alamat).setFormula(teks)
        if kunci:
            sheet.protect("")

    def foto(self, lembar: str) -> dict[str, Any]:
        """Formulas and values of a sheet."""
        i = self.backend.lembar().index(lembar)
        luas = (0, 0, *self.backend.terpakai(i))
        return {"rumus": self.backend.baca_rumus(i, luas), "nilai": self.backend.baca(i, luas)}

    def hapus(self, lembar: str) -> None:
        """Delete a sheet."""
        self.dokumen.Sheets.removeByName(lembar)

    def sheets(self) -> list[str]:
        """Names of all sheets."""
        return self.backend.lembar()


def _xdotool(*isi: object) -> None:
    subprocess.run(["xdotool", *map(str, isi)], check=True, capture_output=True, timeout=20)


def _mulai_terlihat(profil: Path, pipa: str) -> tuple[subprocess.Popen[bytes], Any]:
    """soffice with a window, on the display of the environment."""
    pilihan = (
        f"-env:UserInstallation={profil.as_uri()}",
        f"--accept=pipe,name={pipa};urp;",
        "--norestore",
        "--nologo",
        "--nodefault",
        "--nofirststartwizard",
    )
    bersih = {nama: isi for nama, isi in os.environ.items() if nama not in {"PYTHONPATH", "PYTHONHOME"}}
    proses = subprocess.Popen(
        ["soffice", *pilihan], env=bersih, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    belum_siap = uno.getClass("com.sun.star.connection.NoConnectException")
    batas = time.monotonic() + 60
    while time.monotonic() < batas:
        try:
            konteks = _konteks(pipa)
        except belum_siap:
            time.sleep(0.1)
            continue
        return proses, konteks.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", konteks)
    raise TimeoutError("soffice did not answer")


def main() -> None:
    """Serve until stdin ends."""
    with tempfile.TemporaryDirectory() as folder:
        profil = Path(folder)
        (profil / "user").mkdir()
        (profil / "user" / "registrymodifications.xcu").write_text(PENGATURAN, encoding="utf-8")
        pipa = f"renaksi-klik-{profil.name}"
        terlihat = "terlihat" in sys.argv
        proses, desktop = (_mulai_terlihat if terlihat else mulai_soffice)(profil, pipa)
        layanan = Layanan()
        pabrik = Pabrik(layanan)
        _konteks(pipa).ServiceManager.insert(pabrik)
        try:
            _layani(desktop, layanan, terlihat=terlihat)
        finally:
            try:
                desktop.terminate()
                proses.wait(20)
            except Exception:  # noqa: BLE001 -- it must end
                proses.kill()


PENGATURAN = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="ShowTipOfTheDay" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"""


def _konteks(pipa: str) -> Any:
    """LibreOffice's own context, whose service manager Basic asks."""
    kita = uno.getComponentContext()
    pencari = kita.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", kita)
    return pencari.resolve(f"uno:pipe,name={pipa};urp;StarOffice.ComponentContext")


def _layani(desktop: Any, layanan: Layanan, *, terlihat: bool) -> None:
    pelayan: Pelayan | None = None
    for garis in sys.stdin:
        minta = json.loads(garis)
        apa, isi = minta["apa"], minta.get("isi", [])
        layanan.galat = ""
        try:
            if apa == "buka":
                pelayan = Pelayan(desktop, isi[0], layanan, terlihat=terlihat)
                jawab: Any = pelayan.tombol()
            else:
                assert pelayan is not None
                jawab = getattr(pelayan, apa)(*isi)
            _jawab(jawab, layanan.galat, layanan)
        except Exception:  # noqa: BLE001 -- reported to the test
            _jawab(None, traceback.format_exc() + layanan.galat, layanan)
    if pelayan is not None:
        # A window asks before it lets go of a changed document.
        pelayan.dokumen.setModified(False)
        pelayan.dokumen.close(True)


def _jawab(isi: Any, galat: str, layanan: Layanan) -> None:
    sys.stdout.write(json.dumps({"isi": isi, "galat": galat, "perintah": layanan.perintah}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
