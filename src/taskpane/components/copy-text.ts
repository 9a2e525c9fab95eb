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

/** Puts a text with its look on the clipboard, and the plain one for programs that take no look; says whether that worked. */
export function copyRich(html: string, text: string): boolean {
  let isTaken = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener('copy', onCopy);
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  return isCopied && isTaken;
}
