"""The plan JSON, schema 1: the door for plans that come from outside, and the way out (DESIGN "Plan JSON").

The only user of pydantic, so import it where it is used: a click on a button must not pay for it.
"""

from renaksi_xl.rencana_json.baca import baca_rencana, baca_rencana_teks
from renaksi_xl.rencana_json.hasil import hasil_json
from renaksi_xl.rencana_json.skema import skema_json
from renaksi_xl.rencana_json.tulis import dumps, tulis_rencana

__all__ = ["baca_rencana", "baca_rencana_teks", "dumps", "hasil_json", "skema_json", "tulis_rencana"]
