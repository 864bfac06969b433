Attribute VB_Name = "Tanya"
Option Explicit

' What is asked of the person at the PC: which files, and whether to go on.

Private Const SARINGAN As String = "Buku kerja dan dokumen (*.xlsx;*.xlsm;*.xls;*.ods;*.csv;*.docx;*.zip;*.eml),*.xlsx;*.xlsm;*.xls;*.ods;*.csv;*.docx;*.zip;*.eml"

' The chosen files, one a line; blank when nothing was chosen.
Public Function PilihBerkas(ByVal Judul As String, ByVal Banyak As Boolean) As String
    Dim Pilihan As Variant
    Dim Satu As Variant
    Pilihan = Application.GetOpenFilename(SARINGAN, 1, Judul, "", Banyak)
    If IsArray(Pilihan) Then
        For Each Satu In Pilihan
            If PilihBerkas <> "" Then PilihBerkas = PilihBerkas & vbLf
            PilihBerkas = PilihBerkas & Satu
        Next Satu
    ElseIf VarType(Pilihan) = vbString Then
        PilihBerkas = Pilihan
    End If
End Function

Public Function Setuju(ByVal Pertanyaan As String) As Boolean
    Setuju = (MsgBox(Pertanyaan, vbYesNo + vbQuestion + vbDefaultButton2, "Renaksi") = vbYes)
End Function
