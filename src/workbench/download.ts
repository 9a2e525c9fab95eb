const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const XLSM_TYPE = 'application/vnd.ms-excel.sheet.macroEnabled.12';

function typeOf(fileName: string): string {
  if (/\.zip$/i.test(fileName)) return 'application/zip';
  return /\.xlsm$/i.test(fileName) ? XLSM_TYPE : XLSX_TYPE;
}

/** Hands bytes to the browser's download, under the given name. */
export function downloadBytes(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  const url = URL.createObjectURL(new Blob([bytes], { type: typeOf(fileName) }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // the download has its own handle on the bytes once it has started
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
