"""The words of the summary (Ringkasan): templates, filled by the engine and by native formulas alike.

A name in braces is one fact; a template of a list is joined with commas. No adjective stands here without a rule:
tertinggi and terendah are the greatest and the least figure, sementara means that leaves are not complete, a
predikat names the figure it is made from.
"""

JUDUL = "Ringkasan"
JUDUL_LENGKAP = "Ringkasan Capaian"
BAGIAN_KALIMAT = "Lima kalimat untuk disampaikan"
BAGIAN_ANGGARAN = "Anggaran"
BAGIAN = {"Sasaran": "Indikator sasaran (IKU)", "Program": "Indikator program"}
DASAR = (
    "Kalimat dibuat dari angka di buku ini dan ikut berubah bila datanya berubah. Rata-rata capaian mengikuti pohon kinerja dan tidak menggantikan capaian indikator sasaran dan program; cara "
    "menghitungnya dan pita predikat ada di lembar Rincian Perhitungan. Poin adalah selisih persentase."
)

SASARAN = "sasaran (IKU)"
PROGRAM = "program"
SUB_KEGIATAN = "sub kegiatan"
TERBAWAH = "butir terbawah pohon kinerja"
"""What leaf nodes are called when some of them are no Sub Kegiatan."""

INDIKATOR = "Dari {banyak} indikator {jenjang} s.d. Triwulan {tw}: {rincian}."
INDIKATOR_TANPA_TARGET = (
    "Dari {banyak} indikator {jenjang}, belum ada yang bertarget s.d. Triwulan {tw}, sehingga belum ada capaian yang dapat "
    "disampaikan."
)
INDIKATOR_TIDAK_ADA = "Rencana ini tidak memuat indikator {jenjang}."
RINCIAN = {
    "TERCAPAI": "{n} tercapai",
    "BELUM_TERCAPAI": "{n} belum tercapai",
    "TIDAK_TERCAPAI": "{n} tidak tercapai",
    "BELUM_LENGKAP": "{n} belum lengkap",
    "BELUM_DIISI": "{n} belum diisi",
    "TAK_TERHITUNG": "{n} tidak dapat dihitung",
    "TANPA_TARGET": "{n} belum bertarget",
}
"""Status → how many, in the order in which they are said; a status that nothing has is left out."""

RATA_RATA = (
    "Rata-rata capaian {dihitung} dari {dari} {daun} s.d. Triwulan {tw} adalah {rata}{predikat}{sisa}."
)
PREDIKAT = " dengan predikat {nama} (dasar: capaian s.d. TW {tw})"
SEMENTARA = "; angka sementara, karena {n} {daun} belum diisi atau belum lengkap"
SEMENTARA_NOL = "; angka sementara, karena {n} {daun} belum diisi (dihitung 0%) atau belum lengkap"
RATA_TANPA_TARGET = (
    "Belum ada {daun} yang bertarget s.d. Triwulan {tw}, sehingga rata-rata capaian belum ada."
)
RATA_BELUM_DIISI = "Dari {dari} {daun} yang bertarget s.d. Triwulan {tw}, belum ada yang berangka, sehingga rata-rata capaian belum ada."
RATA_TANPA_BOBOT = (
    "Sebanyak {dihitung} dari {dari} {daun} sudah berangka s.d. Triwulan {tw}, tetapi rata-ratanya belum dapat dihitung karena "
    "bobotnya tidak lengkap."
)

BIDANG = (
    "Dari {n} bidang yang berangka, rata-rata capaian tertinggi {rata_1} ({nama_1}, {dihitung_1} dari {dari_1} dihitung) "
    "dan terendah {rata_2} ({nama_2}, {dihitung_2} dari {dari_2} dihitung)."
)
BIDANG_SAMA = "Rata-rata capaian {n} bidang yang berangka sama, yaitu {rata_1}."
BIDANG_SATU = "Rata-rata capaian {nama_1} adalah {rata_1} ({dihitung_1} dari {dari_1} dihitung)."
BIDANG_TIDAK_ADA = "Belum ada bidang yang berangka s.d. Triwulan {tw}."

PENARIK = (
    "Sebanyak {n} indikator {daun} di bawah 100% mengurangi rata-rata capaian sebesar {jumlah} poin; pengurang terbesar, {hilang} poin, adalah "
    "“{uraian}” dengan nilai {nilai}."
)
PENARIK_TIDAK_ADA = "Tidak ada indikator {daun} yang berangka di bawah 100% s.d. Triwulan {tw}."
PENARIK_TANPA_ANGKA = "Belum ada rata-rata capaian s.d. Triwulan {tw} yang dapat diuraikan."

ANGGARAN = "Anggaran terserap {realisasi} dari pagu {pagu} s.d. Triwulan {tw}, atau {serapan}."
ANGGARAN_TANPA_PAGU = "Anggaran terserap {realisasi} s.d. Triwulan {tw}; pagunya belum diisi."
ANGGARAN_BELUM_DIISI = "Realisasi anggaran s.d. Triwulan {tw} belum diisi; pagunya {pagu}."
RUPIAH = "Rp{angka}"

BARIS = "{indikator}: realisasi {realisasi} dari target {target} s.d. Triwulan {tw}{dari}, capaian {capaian} ({status})."
DARI_TW = " (target dan realisasi Triwulan {ada}, karena Triwulan {kurang} belum diisi)"
"""Behind the quarter, where a row speaks by an earlier one because the last measured one is not filled."""
BARIS_TANPA_TARGET = "{indikator}: belum bertarget s.d. Triwulan {tw}."
BARIS_TAHUNAN = "{indikator}: diukur setahun sekali pada Triwulan {rilis}, targetnya {target}."
BARIS_BELUM_DIISI = "{indikator}: target {target} s.d. Triwulan {tw}, realisasinya belum diisi."
BARIS_TAK_TERHITUNG = "{indikator}: capaiannya belum dapat dihitung s.d. Triwulan {tw}."
TANPA_INDIKATOR = "(indikator belum ditulis)"
