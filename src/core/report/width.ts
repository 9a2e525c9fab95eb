import stringWidth from 'string-width';
import { remembered } from '../text/memo';

const measured = remembered(stringWidth);

/** Columns a text takes on a terminal: two for a Chinese character, one for a Latin one. */
export function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 0x20 && code <= 0x7e) || NARROW.has(code)) width++;
    else if (isWide(code)) width += 2;
    // What is neither plain Latin nor plain Chinese needs the tables of Unicode.
    else return measured(text);
  }
  return width;
}

/** Signs between Chinese characters that every sentence of ours has, and that a terminal shows narrow. */
const NARROW: ReadonlySet<number> = new Set([...'“”‘’…—–·×÷≥≤‰→√'].map((sign) => sign.charCodeAt(0)));

function isWide(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3000 && code <= 0x303e) || (code >= 0xff01 && code <= 0xff60);
}
