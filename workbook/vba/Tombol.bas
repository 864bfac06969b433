Attribute VB_Name = "Tombol"
Option Explicit

' One procedure per button on Beranda. Each says what is happening, runs one Python function, shows its answer and
' restores protection, also after an error. What a click does is decided in Python (renaksi_xl/macros.py).

Private Const JUDUL As String = "Renaksi"
Private Const LEMBAR_JURNAL As String = "_jurnal"
Private Const TANPA_JAWABAN As String = "Renaksi tidak menjawab: Python atau paketnya tidak ditemukan di PC ini. " & _
    "Tidak ada sel yang diubah. Jalankan ""renaksi pasang"", tutup Excel, lalu coba lagi. Rincian di docs/pasang.md."

Public Sub TombolValidasi()
    Jalankan "validasi", "memeriksa rencana"
End Sub

Public Sub TombolHitungCapaian()
    Jalankan "hitung_capaian", "menghitung capaian"
End Sub

Public Sub TombolRekapBidang()
    Jalankan "buat_rekap_bidang", "menyusun rekap bidang"
End Sub

Public Sub TombolFileIsian()
    Jalankan "buat_file_isian", "membuat file isian bidang"
End Sub

Public Sub TombolBatalkan()
    Jalankan "batalkan", "membatalkan langkah terakhir"
End Sub

Public Sub TombolPeriksaInstalasi()
    Jalankan "periksa_instalasi", "memeriksa instalasi"
End Sub

Private Sub Jalankan(ByVal NamaFungsi As String, ByVal Kegiatan As String)
    Dim Jawaban As String
    Dim Hasil As Variant
    On Error GoTo Gagal
    Application.StatusBar = JUDUL & ": " & Kegiatan & " ..."
    ThisWorkbook.LepasPerlindungan
    SiapkanJawaban
    Hasil = RunPython("import renaksi_xl.macros as m; m." & NamaFungsi & "()")
    Jawaban = BacaJawaban()
    If Jawaban = "" Then Jawaban = TANPA_JAWABAN
Selesai:
    On Error Resume Next
    ThisWorkbook.PasangPerlindungan
    Application.StatusBar = False
    MsgBox Jawaban, Ikon(), JUDUL
    Exit Sub
Gagal:
    Jawaban = "Langkah ini tidak selesai: " & Err.Description & ". Simpan buku, tutup Excel, lalu coba lagi; " & _
        "bila tetap gagal, klik Periksa Instalasi."
    Resume Selesai
End Sub

' Blank the cells of the answer, so that an old one is never shown; ask once who works with this workbook.
Private Sub SiapkanJawaban()
    With ThisWorkbook.Worksheets(LEMBAR_JURNAL)
        .Range("B1:B2").ClearContents
        If .Range("B3").Value = "" Then
            .Range("B3").Value = InputBox("Nama petugas, untuk Riwayat Perubahan (ditanyakan sekali):", JUDUL)
        End If
    End With
End Sub

Private Function BacaJawaban() As String
    BacaJawaban = ThisWorkbook.Worksheets(LEMBAR_JURNAL).Range("B1").Value
End Function

Private Function Ikon() As Long
    Select Case ThisWorkbook.Worksheets(LEMBAR_JURNAL).Range("B2").Value
        Case "info": Ikon = vbInformation
        Case Else: Ikon = vbExclamation
    End Select
End Function
