"""Names of the hidden parts of a bidang's file; whoever only recognises one need not know how it is made."""

LEMBAR_CAP = "_cap"
"""The sheet with the stamp: whose file it is, for which quarter, of which plan."""
LEMBAR_AWAL = "_awal"
"""The sheet with what stood in the cells when the file was made."""
AWALAN_PROPERTI = "Renaksi"
"""What the names of the document properties begin with."""
