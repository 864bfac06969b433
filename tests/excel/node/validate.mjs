// Open XML SDK over many files in one process: paths on stdin, one JSON line {berkas, temuan} per file on stdout.
// Usage: node validate.mjs [Microsoft365|Office2021|Office2019|Office2016|Office2013|Office2010|Office2007]
import fs from "node:fs";
import path from "node:path";
import validate, { ready } from "@ooxml-tools/validate";

const versi = process.argv[2] ?? "Microsoft365";
const FORMAT = { ".xlsx": "xlsx", ".xlsm": "xlsx", ".docx": "docx" };

function kalimat(salah) {
  const bagian = salah.path?.partUri ?? "";
  const letak = salah.path?.xPath ?? salah.path?.xpath ?? "";
  return `${salah.id} ${bagian} ${letak}: ${salah.description}`;
}

async function periksa(berkas) {
  try {
    const isi = new Uint8Array(fs.readFileSync(berkas));
    const temuan = await validate(isi, FORMAT[path.extname(berkas).toLowerCase()], versi);
    return temuan.map(kalimat);
  } catch (galat) {
    // A package the SDK cannot even open is a finding about this file, not the end of the run.
    return [`cannot be opened: ${String(galat?.message ?? galat).slice(0, 300)}`];
  }
}

await ready?.();
for (const berkas of fs.readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  console.log(JSON.stringify({ berkas, temuan: await periksa(berkas) }));
}
// The WASM runtime keeps timers alive.
process.exit(0);
