/**
 * Puts a text on the clipboard and says whether that worked. The clipboard interface is not granted in every web view
 * of Office; a selection and the copy command work in all of them.
 */
export async function copyText(text: string): Promise<boolean> {
  const area = document.createElement('textarea');
  area.value = text;
  area.style.position = 'fixed';
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand('copy');
  area.remove();
  if (isCopied) return true;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
