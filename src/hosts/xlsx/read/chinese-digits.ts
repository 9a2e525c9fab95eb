/** How `[DBNum1]` to `[DBNum3]` write digits and places. */
interface Numerals {
  readonly digits: string;
  readonly places: readonly string[];
}

const NUMERALS: readonly Numerals[] = [
  { digits: '〇一二三四五六七八九', places: ['', '十', '百', '千'] },
  { digits: '零壹贰叁肆伍陆柒捌玖', places: ['', '拾', '佰', '仟'] },
  { digits: '０１２３４５６７８９', places: ['', '十', '百', '千'] },
];
const GROUPS = ['', '万', '亿', '万亿'];

/**
 * A number shown in plain digits, written as Excel writes it under `[DBNumN]`.
 *
 * @param kind 1 to 3
 * @param as `amount` names the places (壹万贰仟), `date` those of up to two digits (十二月), `digits` none
 */
export function inChineseDigits(text: string, kind: number, as: 'amount' | 'date' | 'digits'): string {
  const numerals = NUMERALS[kind - 1];
  if (!numerals) return text;
  const plain = (digits: string): string =>
    digits.replace(/\d/g, (digit) => numerals.digits.charAt(digit.charCodeAt(0) - 48));
  if (as === 'digits') return plain(text);
  if (as === 'amount')
    return text.replace(
      /^(\D*)(\d+)(.*)$/s,
      (_, sign: string, whole: string, rest: string) => sign + amount(whole, numerals, plain) + plain(rest),
    );
  return text.replace(/\d+/g, (number) => (number.length > 2 ? plain(number) : small(number, numerals, plain)));
}

function small(number: string, { places }: Numerals, plain: (digits: string) => string): string {
  const [tens, units] = [Math.floor(Number(number) / 10), Number(number) % 10];
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : plain(String(tens))}${places[1] ?? ''}`;
  return ten + (units === 0 && tens > 0 ? '' : plain(String(units)));
}

/** Groups of four digits, each with its places; zeros between are said once. */
function amount(whole: string, { digits, places }: Numerals, plain: (digits: string) => string): string {
  const number = whole.replace(/^0+(?=\d)/, '');
  if (number === '0' || number.length > 16) return plain(number);
  let text = '';
  let isZeroOwed = false;
  for (let at = 0; at < number.length; at++) {
    const place = number.length - 1 - at;
    const digit = number.charCodeAt(at) - 48;
    if (digit === 0) isZeroOwed = true;
    else {
      if (isZeroOwed && text !== '') text += digits.charAt(0);
      isZeroOwed = false;
      text += digits.charAt(digit) + (places[place % 4] ?? '');
    }
    const isGroupEnd = place % 4 === 0 && place > 0;
    const group = number.slice(Math.max(0, at - 3), at + 1);
    if (isGroupEnd && /[1-9]/.test(group)) text += GROUPS[place / 4] ?? '';
  }
  return text;
}
