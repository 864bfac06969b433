Attribute VB_Name = "Pita"
Option Explicit

' Callbacks of the ribbon tab (customUI14.xml): the same procedures as the buttons on Beranda.

Public Sub PitaValidasi(ByVal Kontrol As Object)
    TombolValidasi
End Sub

Public Sub PitaHitungCapaian(ByVal Kontrol As Object)
    TombolHitungCapaian
End Sub

Public Sub PitaRekapBidang(ByVal Kontrol As Object)
    TombolRekapBidang
End Sub

Public Sub PitaFileIsian(ByVal Kontrol As Object)
    TombolFileIsian
End Sub

Public Sub PitaGabungkanIsian(ByVal Kontrol As Object)
    TombolGabungkanIsian
End Sub

Public Sub PitaLaporan(ByVal Kontrol As Object)
    TombolLaporan
End Sub

Public Sub PitaKiriman(ByVal Kontrol As Object)
    TombolKiriman
End Sub

Public Sub PitaBatalkan(ByVal Kontrol As Object)
    TombolBatalkan
End Sub

Public Sub PitaPeriksaInstalasi(ByVal Kontrol As Object)
    TombolPeriksaInstalasi
End Sub

Public Sub PitaImpor(ByVal Kontrol As Object)
    TombolImpor
End Sub

Public Sub PitaKosongkanContoh(ByVal Kontrol As Object)
    TombolKosongkanContoh
End Sub
