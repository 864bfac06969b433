"""How the process of a command ends: its exit code, and nothing lost of what is to be done at the end."""

from __future__ import annotations

import subprocess
import sys

import pytest

_PEMBUKA = """
import atexit, sys, threading, time
import renaksi_xl.cli

def lambat():
    time.sleep(0.3)
    print("utas selesai", file=sys.stderr)

def jalankan(*argumen, asli=renaksi_xl.cli.jalankan):
    atexit.register(print, "dibereskan", file=sys.stderr)
    threading.Thread(target=lambat).start()
    kode = asli(*argumen)
    sys.stdout.write("belum dikirim")
    return kode

renaksi_xl.cli.jalankan = jalankan
import renaksi_xl.__main__
renaksi_xl.__main__.main()
"""


@pytest.mark.parametrize(("argumen", "kode"), [("--version", 0), ("perintah-lain", 2)])
def test_threads_are_waited_for_and_others_do_at_the_end_what_they_must(argumen: str, kode: int) -> None:
    jalan = subprocess.run(
        [sys.executable, "-c", _PEMBUKA, argumen], capture_output=True, text=True, check=False
    )
    assert jalan.returncode == kode
    assert jalan.stdout.endswith("belum dikirim")
    assert jalan.stderr.splitlines()[-2:] == ["utas selesai", "dibereskan"]
