Attribute VB_Name = "xlwings"
Option Explicit

' Stands in for the stock module in LibreOffice only, where that one does not compile: hands the command to the test.
Public Function RunPython(PythonCommand As String)
    Dim Layanan As Object
    Set Layanan = CreateUnoService("id.renaksi.uji.RunPython")
    If Layanan.substituteVariables(PythonCommand, False) <> "0" Then RunPython = -1
End Function
