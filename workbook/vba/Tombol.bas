Attribute VB_Name = "Tombol"
Option Explicit

' One procedure per button on Beranda. Each says what is happening, runs one Python function, shows its answer and
' restores protection, also after an error. What a click does is decided in Python (renaksi_xl/macros.py).

Private Const JUDUL As String = "Renaksi"
Private Const LEMBAR_JURNAL As String = "_jurnal"
Private Const TANPA_BERKAS As String = "-"
Private Const TIDAK_JADI As String = "Tidak ada yang diubah di buku ini."
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

Public Sub TombolGabungkanIsian()
    Jalankan "gabungkan_isian", "membaca file isian", PilihBerkas("Pilih semua file isian yang kembali", True)
End Sub

Public Sub TombolLaporan()
    Jalankan "buat_laporan", "membuat laporan"
End Sub

Public Sub TombolKiriman()
    Jalankan "siapkan_kiriman", "menyiapkan kiriman"
End Sub

Public Sub TombolBatalkan()
    Jalankan "batalkan", "membatalkan langkah terakhir"
End Sub

Public Sub TombolPeriksaInstalasi()
    Jalankan "periksa_instalasi", "memeriksa instalasi"
End Sub

Public Sub TombolImpor()
    Jalankan "impor_renaksi", "membaca dokumen", PilihBerkas("Pilih Renaksi, Monev, atau E.81 yang lama", False)
End Sub

Public Sub TombolKosongkanContoh()
    Jalankan "kosongkan_contoh", "memeriksa data contoh"
End Sub

' Without a file, where one was to be chosen, nothing is done. A question is asked once; "yes" runs the function again.
Private Sub Jalankan(ByVal NamaFungsi As String, ByVal Kegiatan As String, Optional ByVal Berkas As String = TANPA_BERKAS)
    Dim Jawaban As String
    If Berkas = "" Then Exit Sub
    On Error GoTo Gagal
    Application.StatusBar = JUDUL & ": " & Kegiatan & " ..."
    ThisWorkbook.LepasPerlindungan
    Jawaban = Jalan(NamaFungsi, "", Berkas)
    If Sifat() = "tanya" Then
        If Setuju(Jawaban) Then
            Jawaban = Jalan(NamaFungsi, "ya", Berkas)
        Else
            Jawaban = TIDAK_JADI
        End If
    End If
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

Private Function Jalan(ByVal NamaFungsi As String, ByVal Lanjut As String, ByVal Berkas As String) As String
    Dim Hasil As Variant
    SiapkanJawaban Lanjut & vbLf & Berkas
    Hasil = RunPython("import renaksi_xl.macros as m; m." & NamaFungsi & "()")
    Jalan = BacaJawaban()
    If Jalan = "" Then Jalan = TANPA_JAWABAN
End Function

' Blank the cells of the answer, so that an old one is never shown; ask once who works with this workbook.
Private Sub SiapkanJawaban(ByVal Permintaan As String)
    With ThisWorkbook.Worksheets(LEMBAR_JURNAL)
        .Range("B1:B2").ClearContents
        .Range("B5").Value = Permintaan
        If .Range("B3").Value = "" Then
            .Range("B3").Value = InputBox("Nama petugas, untuk Riwayat Perubahan (ditanyakan sekali):", JUDUL)
        End If
    End With
End Sub

Private Function BacaJawaban() As String
    BacaJawaban = ThisWorkbook.Worksheets(LEMBAR_JURNAL).Range("B1").Value
End Function

Private Function Sifat() As String
    Sifat = ThisWorkbook.Worksheets(LEMBAR_JURNAL).Range("B2").Value
End Function

' Without the journal there is no kind of answer, and still a message: an error here would skip the box altogether.
Private Function Ikon() As Long
    Dim Jenis As String
    On Error Resume Next
    Jenis = Sifat()
    Select Case Jenis
        Case "info", "tanya": Ikon = vbInformation
        Case Else: Ikon = vbExclamation
    End Select
End Function
