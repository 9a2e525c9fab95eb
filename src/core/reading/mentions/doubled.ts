import { unitNamed } from '../../language/units';
import { decimal } from '../../decimal';
import { newDraft, type NumberReading } from './draft';

const DOUBLED = /翻了?(?:([一两二三1-3])?番|倍)/y;
const TIMES: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3 };

/** 翻一番 is a rise of 100 %, 翻两番 one of 300 %; null where nothing doubles at `at`. */
export function readDoubled(text: string, at: number): NumberReading | null {
  DOUBLED.lastIndex = at;
  const found = DOUBLED.exec(text);
  if (!found) return null;
  const [word, count = '一'] = found;
  const times = TIMES[count] ?? Number(count);
  const draft = newDraft('percent', at, at + word.length, decimal(2 ** times * 100 - 100));
  draft.unit = unitNamed('%');
  draft.change = 'up';
  return { end: draft.end, draft };
}
