const TYPES: Readonly<Record<string, string>> = {
  zip: 'application/zip',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function typeOf(fileName: string): string {
  return TYPES[/[^.]*$/.exec(fileName)?.[0].toLowerCase() ?? ''] ?? XLSX_TYPE;
}

/** Hands bytes to the browser's download, under the given name. A web view may drop it without a word. */
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
