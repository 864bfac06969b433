"""A live LibreOffice whose buttons are pressed: the program that `test_klik_lo.py` talks to, one JSON line each way.

Run by the system's Python. A button's script runs our VBA; its RunPython reaches a service in this very process, which
executes the command on an xlwings engine over the open document. Only the module `xlwings` is another than in the
product: the stock one does not compile in LibreOffice, and then the whole project would silently do nothing.
"""

from __future__ import annotations

import importlib
import json
import sys
import tempfile
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
SELALU = 4
"""MacroExecMode.ALWAYS_EXECUTE_NO_WARN."""


class Layanan(unohelper.Base, XStringSubstitution):  # type: ignore[misc]  # UNO has no types
    """RunPython as a service: LibreOffice's Basic calls it with the Python command."""

    def __init__(self) -> None:
        self.perintah: list[str] = []
        self.galat = ""

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
        del nama
        return ""


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

    def __init__(self, desktop: Any, berkas: str) -> None:
        self.dokumen = desktop.loadComponentFromURL(
            Path(berkas).as_uri(),
            "_blank",
            0,
            properti(Hidden=True, MacroExecutionMode=uno.Any("short", SELALU)),
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
            "terlindung": [
                n for n in self.backend.lembar() if self.dokumen.Sheets.getByName(n).isProtected()
            ],
        }

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

    def sheets(self) -> list[str]:
        """Names of all sheets."""
        return self.backend.lembar()


def main() -> None:
    """Serve until stdin ends."""
    with tempfile.TemporaryDirectory() as folder:
        profil = Path(folder)
        (profil / "user").mkdir()
        (profil / "user" / "registrymodifications.xcu").write_text(PENGATURAN, encoding="utf-8")
        pipa = f"renaksi-klik-{profil.name}"
        proses, desktop = mulai_soffice(profil, pipa)
        layanan = Layanan()
        pabrik = Pabrik(layanan)
        _konteks(pipa).ServiceManager.insert(pabrik)
        try:
            _layani(desktop, layanan)
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


def _layani(desktop: Any, layanan: Layanan) -> None:
    pelayan: Pelayan | None = None
    for garis in sys.stdin:
        minta = json.loads(garis)
        apa, isi = minta["apa"], minta.get("isi", [])
        layanan.galat = ""
        try:
            if apa == "buka":
                pelayan = Pelayan(desktop, isi[0])
                jawab: Any = pelayan.tombol()
            else:
                assert pelayan is not None
                jawab = getattr(pelayan, apa)(*isi)
            _jawab(jawab, layanan.galat, layanan)
        except Exception:  # noqa: BLE001 -- reported to the test
            _jawab(None, traceback.format_exc() + layanan.galat, layanan)


def _jawab(isi: Any, galat: str, layanan: Layanan) -> None:
    sys.stdout.write(json.dumps({"isi": isi, "galat": galat, "perintah": layanan.perintah}) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
