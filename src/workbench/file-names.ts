const SUFFIX = '-已补全';

/** Name of the download: 原名-已补全.xlsx, counted up when the name already ends like that. Never the input's own name. */
export function downloadName(fileName: string): string {
  const stem = fileName.replace(/\.[^.]{1,5}$/, '');
  const again = /^(.*)-已补全(?:-(\d{1,4}))?$/u.exec(stem);
  if (!again) return `${stem}${SUFFIX}.xlsx`;
  return `${again[1] ?? ''}${SUFFIX}-${String(Number(again[2] ?? '1') + 1)}.xlsx`;
}
