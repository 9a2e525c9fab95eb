const SUFFIX = '-已补全';

/**
 * Name of the download: 原名-已补全.xlsx, counted up when the name already ends like that. Never the input's own name.
 * A workbook with macros keeps its .xlsm, without which Excel does not open it.
 */
export function downloadName(fileName: string): string {
  const [extension = ''] = /\.[^.]{1,5}$/.exec(fileName) ?? [];
  const stem = fileName.slice(0, fileName.length - extension.length);
  const ending = /^\.xlsm$/i.test(extension) ? extension : '.xlsx';
  const again = /^(.*)-已补全(?:-(\d{1,4}))?$/u.exec(stem);
  if (!again) return `${stem}${SUFFIX}${ending}`;
  return `${again[1] ?? ''}${SUFFIX}-${String(Number(again[2] ?? '1') + 1)}${ending}`;
}
