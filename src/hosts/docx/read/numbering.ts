import { entryOf } from '../../../core/text/table';
import { END, XmlScanner } from '../../xml/scanner';
import { inside, numberOf, passOver } from './walk';

interface Level {
  readonly start: number;
  readonly format: string;
  /** As in the file: `%1.`, `（%1）`. */
  readonly text: string;
}

type Levels = Map<number, Level>;

const DIGITS = '〇一二三四五六七八九';

/** 1 to 99 in Chinese, as lists count. */
function chinese(n: number): string {
  if (n <= 0 || n > 99) return String(n);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
  return head + (ones === 0 ? '' : DIGITS.charAt(ones));
}

function roman(n: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = n;
  let text = '';
  for (const [value, sign] of signs) for (; rest >= value; rest -= value) text += sign;
  return text;
}

function letter(n: number): string {
  return String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);
}

const CHINESE_FORMATS = /^(?:chinese|taiwanese|japanese)Counting|^ideographDigital$/;

const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (n) => `(${n})`,
  decimalEnclosedFullstop: (n) => `${n}.`,
  decimalFullWidth: (n) => String(n).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  decimalZero: (n) => String(n).padStart(2, '0'),
  upperLetter: letter,
  lowerLetter: (n) => letter(n).toLowerCase(),
  upperRoman: roman,
  lowerRoman: (n) => roman(n).toLowerCase(),
};

function circled(n: number): string {
  return n >= 1 && n <= 20 ? String.fromCharCode(0x2460 + n - 1) : String(n);
}

/** A number of a list in its format; formats that are not known count in digits. */
function counted(format: string, n: number): string {
  if (CHINESE_FORMATS.test(format)) return chinese(n);
  return entryOf(FORMATS, format)?.(n) ?? String(n);
}

/** Counts the lists of a document: what Word numbers by itself is part of what a reader sees. */
export class Numbering {
  readonly #abstract = new Map<string, Levels>();
  readonly #lists = new Map<string, { readonly abstract: string; readonly starts: Map<number, number> }>();
  /** Last number by abstract list and level: lists of one kind go on where the one before ended. */
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(xml: string | null) {
    const scanner = new XmlScanner(xml ?? '');
    while (scanner.next() !== END) {
      if (scanner.is('abstractNum')) this.#readAbstract(scanner);
      else if (scanner.is('num')) this.#readList(scanner);
    }
  }

  #readAbstract(scanner: XmlScanner): void {
    const id = scanner.attribute('abstractNumId') ?? '';
    const levels: Levels = new Map();
    inside(scanner, () => {
      if (!scanner.is('lvl')) return false;
      const index = numberOf(scanner, 'ilvl') ?? 0;
      const level = { start: 1, format: 'decimal', text: '' };
      inside(scanner, () => {
        if (scanner.is('start')) level.start = numberOf(scanner, 'val') ?? 1;
        else if (scanner.is('numFmt')) level.format = scanner.attribute('val') ?? 'decimal';
        else if (scanner.is('lvlText')) level.text = scanner.attribute('val') ?? '';
        return passOver(scanner);
      });
      levels.set(index, level);
      return true;
    });
    this.#abstract.set(id, levels);
  }

  #readList(scanner: XmlScanner): void {
    const id = scanner.attribute('numId') ?? '';
    const list = { abstract: '', starts: new Map<number, number>() };
    let level = 0;
    inside(scanner, () => {
      if (scanner.is('abstractNumId')) list.abstract = scanner.attribute('val') ?? '';
      else if (scanner.is('lvlOverride')) level = numberOf(scanner, 'ilvl') ?? 0;
      else if (scanner.is('startOverride')) list.starts.set(level, numberOf(scanner, 'val') ?? 1);
      return false;
    });
    this.#lists.set(id, list);
  }

  /** The number the next paragraph of a list carries, counted on; empty for bullets and for no list. */
  next(id: string | null, level: number): string {
    const list = this.#lists.get(id ?? '');
    const levels = list && this.#abstract.get(list.abstract);
    const own = levels?.get(level);
    if (!list || !levels || !own) return '';
    const counts = this.#counts.get(list.abstract) ?? [];
    this.#counts.set(list.abstract, counts);
    const key = `${id} ${level}`;
    const restart = this.#begun.has(key) ? undefined : list.starts.get(level);
    this.#begun.add(key);
    counts[level] = restart ?? (counts[level] === undefined ? own.start : counts[level] + 1);
    counts.length = level + 1;
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const format = levels.get(at)?.format ?? 'decimal';
      return counted(format, counts[at] ?? levels.get(at)?.start ?? 1);
    });
  }
}
