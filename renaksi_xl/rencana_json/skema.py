"""The published JSON Schema of the plan JSON, docs/skema-rencana-1.json."""

from __future__ import annotations

from typing import Any

from renaksi_xl.rencana_json.model import RencanaJson

_DIALEK = "https://json-schema.org/draft/2020-12/schema"
_JUDUL = "renaksi-xl plan JSON, schema 1"


def skema_json() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a plan, from the same model that reads it."""
    isi: dict[str, Any] = _tanpa_judul(RencanaJson.model_json_schema())
    return {"$schema": _DIALEK, "title": _JUDUL} | isi


def _tanpa_judul(isi: Any) -> Any:  # noqa: ANN401 -- any JSON value
    """Drop the titles that only repeat the names of keys and classes; no key of the plan is called title."""
    if isinstance(isi, dict):
        return {kunci: _tanpa_judul(nilai) for kunci, nilai in isi.items() if kunci != "title"}
    return [_tanpa_judul(satu) for satu in isi] if isinstance(isi, list) else isi
