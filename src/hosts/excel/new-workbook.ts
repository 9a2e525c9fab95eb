import type { ExcelSession } from './session';

/** At most this many characters are handed to `fromCharCode` at once. */
const CHUNK = 8_192;

/**
 * Opens a workbook in a window of its own. Excel on tablets cannot, and a browser may forbid the new tab: then nothing
 * has happened, and the caller hands the file over in another way.
 */
export async function openNewWorkbook({ environment }: ExcelSession, workbook: Uint8Array): Promise<boolean> {
  try {
    await environment.api.createWorkbook(base64Of(workbook));
    return true;
  } catch {
    return false;
  }
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}
