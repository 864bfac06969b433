Attribute VB_Name = "Tanya"
Option Explicit

' Stands in for the module of the same name in LibreOffice only, where a dialog would wait for a person: asks the test.
Public Function PilihBerkas(ByVal Judul As String, ByVal Banyak As Boolean) As String
    Dim Layanan As Object
    Set Layanan = CreateUnoService("id.renaksi.uji.RunPython")
    PilihBerkas = Layanan.getSubstituteVariableValue("berkas")
End Function

Public Function Setuju(ByVal Pertanyaan As String) As Boolean
    Dim Layanan As Object
    Set Layanan = CreateUnoService("id.renaksi.uji.RunPython")
    Setuju = (Layanan.getSubstituteVariableValue("setuju") = "ya")
End Function
