import type { TextFacts } from './text-facts';
import { Key } from './key';
import type { TextSpan } from './types';

/** Services that a target lists beside its figures: 提供法律咨询、纠纷调解等服务. */
export interface Services {
  readonly text: string;
  readonly span: TextSpan;
  readonly isAnswered: (actual: string) => boolean;
}

const OFFERED = '提供';
const ENDS = [',', ';', '。', ':', '\n', '('];
const TAILS = ['等服务', '服务', '工作', '业务', '等'];
const PLACES = ['服务站', '服务点', '服务中心', '服务室', '服务大厅', '服务平台', '服务队'];
const ANSWERED_AS_ONE = ['服务', '全部', '各项', '均已', '按要求', '按合同', '开展'];
const LONGEST = 60;
const LONGEST_ENTRY = 12;

/** The services of a target's text, or null where it lists none. */
export function readServices({ text, spanOf }: TextFacts): Services | null {
  const at = text.slice(0, 400).indexOf(OFFERED);
  if (at < 0) return null;
  const from = at + OFFERED.length;
  const ends = ENDS.map((mark) => text.indexOf(mark, from)).filter((end) => end >= 0);
  const to = Math.min(text.length, from + LONGEST, ...ends);
  const entries = text.slice(from, to).split('、').map(withoutTail);
  const isList =
    entries.length > 1 &&
    entries.every((entry) => entry.length >= 2 && entry.length <= LONGEST_ENTRY && !/\d/.test(entry));
  if (!isList) return null;
  const isAnswered = (actual: string): boolean => {
    // The name of the place (法律服务站) tells nothing about what is done there.
    const beyond = PLACES.reduce((rest, place) => rest.replaceAll(place, ''), actual);
    const key = new Key(actual);
    return (
      ANSWERED_AS_ONE.some((word) => beyond.includes(word)) ||
      entries.some((entry) => (new Key(entry).likeness(key) ?? 0) > 0.5)
    );
  };
  const span = spanOf(at, to);
  return { text: text.slice(at, to), span, isAnswered };
}

function withoutTail(entry: string): string {
  const tail = TAILS.find((word) => entry.endsWith(word) && entry.length > word.length + 1);
  return tail ? entry.slice(0, -tail.length) : entry;
}
