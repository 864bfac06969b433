# ruff: noqa: INP001 -- read by Sphinx, not a package that is imported
"""How the documentation becomes a site: `make dokumen`."""

project = "renaksi-xl"
author = "renaksi-xl"
language = "id"
extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
root_doc = "index"
exclude_patterns = ["_situs", "keputusan/README.md"]
# Links to headings inside a page: #bagian-3 works as on GitHub.
myst_heading_anchors = 4
html_theme = "alabaster"
html_title = "renaksi-xl"
html_theme_options = {
    "description": "Rencana Aksi dan cascading kinerja dalam satu buku Excel",
    "fixed_sidebar": True,
    "page_width": "1080px",
}
html_copy_source = False
html_show_copyright = False
