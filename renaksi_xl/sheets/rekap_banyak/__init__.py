"""The sheets of REKAP.xlsx: what hundreds of offices reported, in one workbook."""
