import type { ClipboardTexts } from './read-block';

/** What a clipboard event carries. */
export function textsOf(data: DataTransfer): ClipboardTexts {
  return { html: data.getData('text/html'), plain: data.getData('text/plain') };
}

/** Puts a block on the clipboard of an event. */
export function putOn(data: DataTransfer, { html, plain }: ClipboardTexts): void {
  data.setData('text/html', html);
  data.setData('text/plain', plain);
}

/**
 * Reads the clipboard outside an event.
 *
 * @throws when the browser does not allow it
 */
export async function readClipboard(): Promise<ClipboardTexts> {
  const texts = { html: '', plain: '' };
  for (const item of await navigator.clipboard.read()) {
    if (item.types.includes('text/html')) texts.html ||= await (await item.getType('text/html')).text();
    if (item.types.includes('text/plain')) texts.plain ||= await (await item.getType('text/plain')).text();
  }
  return texts;
}

/** Writes the clipboard outside an event; where the browser allows only text, text it is. */
export async function writeClipboard({ html, plain }: ClipboardTexts): Promise<void> {
  try {
    const blob = (type: string, text: string) => new Blob([text], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', plain) }),
    ]);
  } catch {
    await navigator.clipboard.writeText(plain);
  }
}
