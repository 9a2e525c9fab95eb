import { entryOf } from '../../core/text/table';
import type { CSSProperties } from 'react';
import type { CellRange } from '../../core/sheet/address';
import { isCellError, type SheetCell } from '../../core/sheet/snapshot';
import type { BorderLine, CellLook } from '../../hosts/xlsx/view/types';
import { PIXELS_PER_POINT } from './units';

/** Indent step: three spaces of the default font, as Excel draws it. */
const INDENT_PIXELS = 9;

/** What stands in for fonts of Windows and WPS on other systems. */
const FALLBACKS: readonly (readonly [RegExp, string])[] = [
  [/仿宋|fangsong/i, 'FangSong, 仿宋, FangSong_GB2312, STFangsong, "Noto Serif CJK SC", serif'],
  [/楷|kai/i, 'KaiTi, 楷体, KaiTi_GB2312, STKaiti, "Noto Serif CJK SC", serif'],
  [
    /黑|hei|等线|dengxian|yahei|雅黑/i,
    'SimHei, 黑体, "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif',
  ],
  [/宋|song|simsun/i, 'SimSun, 宋体, "Songti SC", "Noto Serif CJK SC", serif'],
  [/times/i, '"Liberation Serif", "Times New Roman", SimSun, "Noto Serif CJK SC", serif'],
  [/calibri/i, 'Carlito, DengXian, "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'],
];
const DEFAULT_FALLBACK = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

/** CSS font list for a font named in a workbook. */
function fontFamily(name: string): string {
  const fallback = FALLBACKS.find(([pattern]) => pattern.test(name))?.[1] ?? DEFAULT_FALLBACK;
  return `${JSON.stringify(name)}, ${fallback}`;
}

/** CSS of a border line; `null` is no line. */
export function borderCss(line: BorderLine | null): string | undefined {
  if (!line) return undefined;
  const [width, style] = entryOf(BORDER_STYLES, line.style) ?? [1, 'solid'];
  return `${width}px ${style} ${line.color ?? '#000000'}`;
}

const BORDER_STYLES: Readonly<Record<string, readonly [number, string]>> = {
  hair: [1, 'dotted'],
  dotted: [1, 'dotted'],
  dashed: [1, 'dashed'],
  dashDot: [1, 'dashed'],
  dashDotDot: [1, 'dashed'],
  slantDashDot: [2, 'dashed'],
  medium: [2, 'solid'],
  mediumDashed: [2, 'dashed'],
  mediumDashDot: [2, 'dashed'],
  mediumDashDotDot: [2, 'dashed'],
  thick: [3, 'solid'],
  double: [3, 'double'],
};

/** The four edges of a logical cell as drawn: its own line, or else its neighbour's on the same edge. */
export interface Edges {
  readonly left: BorderLine | null;
  readonly right: BorderLine | null;
  readonly top: BorderLine | null;
  readonly bottom: BorderLine | null;
}

/** Finds the edges of a range; lines of covered cells count, as Excel draws merged cells. */
export function edgesOf(area: CellRange, look: (row: number, col: number) => CellLook): Edges {
  const { top, left, bottom, right } = area;
  const line = (row: number, col: number, side: keyof Edges) =>
    row < 0 || col < 0 ? null : look(row, col).borders[side];
  return {
    left: line(top, left, 'left') ?? line(bottom, left, 'left') ?? line(top, left - 1, 'right'),
    right: line(top, right, 'right') ?? line(bottom, right, 'right') ?? line(top, right + 1, 'left'),
    top: line(top, left, 'top') ?? line(top, right, 'top') ?? line(top - 1, left, 'bottom'),
    bottom: line(bottom, left, 'bottom') ?? line(bottom, right, 'bottom') ?? line(bottom + 1, left, 'top'),
  };
}

/** Where a text stands in its cell: `general` depends on the value. */
export function horizontalOf(look: CellLook, cell: SheetCell | null): 'left' | 'center' | 'right' | 'justify' {
  switch (look.horizontal) {
    case 'center':
    case 'centerContinuous':
      return 'center';
    case 'right':
      return 'right';
    case 'justify':
    case 'distributed':
      return 'justify';
    case 'general': {
      const value = cell?.value ?? null;
      if (typeof value === 'number') return 'right';
      return typeof value === 'boolean' || isCellError(value) ? 'center' : 'left';
    }
    default:
      return 'left';
  }
}

const FLEX: Readonly<Record<string, string>> = {
  left: 'flex-start',
  right: 'flex-end',
  center: 'center',
  justify: 'flex-start',
  top: 'flex-start',
  bottom: 'flex-end',
  distributed: 'center',
};

/** Font and colour of a look, for the drawn text and for the editor alike. */
export function fontCss({ font }: Pick<CellLook, 'font'>, zoom: number): CSSProperties {
  const lines = [font.underline ? 'underline' : '', font.strike ? 'line-through' : '']
    .filter((line) => line !== '')
    .join(' ');
  return {
    fontFamily: fontFamily(font.name),
    fontSize: `${font.size * PIXELS_PER_POINT * zoom}px`,
    ...(font.bold ? { fontWeight: 700 } : {}),
    ...(font.italic ? { fontStyle: 'italic' } : {}),
    ...(lines ? { textDecoration: lines } : {}),
    color: font.color ?? '#000000',
  };
}

/** Placement of the text box in its cell. */
export function boxCss(look: CellLook, align: 'left' | 'center' | 'right' | 'justify', zoom: number): CSSProperties {
  const indent = look.indent * INDENT_PIXELS * zoom;
  return {
    justifyContent: FLEX[align],
    alignItems: FLEX[look.vertical],
    // Pixels do not shrink with the zoom: a label that just fits would break below 100 %.
    ...(zoom < 1 ? (align === 'right' ? { paddingLeft: 0 } : { paddingRight: 0 }) : {}),
    ...(indent > 0 ? (align === 'right' ? { paddingRight: indent + 2 } : { paddingLeft: indent + 2 }) : {}),
  };
}

/** How the text itself breaks and turns. */
export function textCss(look: CellLook, align: 'left' | 'center' | 'right' | 'justify'): CSSProperties {
  const turned: CSSProperties =
    look.rotation === 255
      ? { writingMode: 'vertical-rl', textOrientation: 'upright' }
      : look.rotation === 0
        ? {}
        : Math.abs(look.rotation) === 90
          ? { writingMode: 'vertical-rl', ...(look.rotation > 0 ? { transform: 'rotate(180deg)' } : {}) }
          : { transform: `rotate(${-look.rotation}deg)` };
  return {
    textAlign: align,
    // 分散对齐: the characters stand apart from edge to edge, in the last line too
    ...(look.horizontal === 'distributed' ? { textAlignLast: 'justify', width: '100%' } : {}),
    whiteSpace: look.wrap || align === 'justify' ? 'pre-wrap' : 'pre',
    ...(look.wrap ? { overflowWrap: 'anywhere' } : {}),
    ...turned,
  };
}
