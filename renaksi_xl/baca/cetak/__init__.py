"""Reading the plan an office already has: printed Rencana Aksi, Monev and E.81 tables, made by hand over years.

The way of a sheet: `kisi` (the grid with its looks) -> `kepala` (headings: which column is what) -> `kelompok`
(which columns belong to which level) -> `badan` (rows become raw nodes) -> `jenjang` (their levels, and why) ->
`susun` (the plan and where each value came from). `judul` and `tanda_tangan` read what stands above and below.
Nothing is guessed silently: what is not certain is a note, and every cell that found no place is named.
"""
