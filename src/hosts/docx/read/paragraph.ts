import { entryOf } from '../../../core/text/table';
import { decodeXml, EMPTY, type XmlScanner } from '../../xml/scanner';
import type { WordBlock, WordParagraph } from '../types';
import { leaveOut, type ReadBlocks, type ReadContext } from './context';
import { NO_PARAGRAPH_PROPERTIES, NO_RUN_PROPERTIES, readParagraphProperties, readRunProperties } from './properties';
import type { ParagraphProperties, RunProperties } from './properties';
import { inside, passOver } from './walk';

/** A paragraph with what hangs on it. */
export interface ReadParagraph {
  readonly paragraph: WordParagraph;
  /** Text boxes anchored in it. */
  readonly boxes: readonly WordBlock[];
  /** Its mark was deleted while changes were tracked: the next paragraph is part of it. */
  readonly goesOn: boolean;
}

/** Signs of the symbol fonts that stand for a tick or an empty box. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '00A8': '□',
  '006F': '□',
  '0071': '□',
  '00FE': '☑',
  '0052': '☑',
  '00FC': '✓',
  '0050': '✓',
  '00FB': '✗',
};

/** Reads one paragraph. Fields give their result, not their code; what is not shown goes into the context. */
class ParagraphReader {
  text = '';
  breaksPage = false;
  readonly boxes: WordBlock[] = [];
  properties: ParagraphProperties = NO_PARAGRAPH_PROPERTIES;
  /** Look of the first run that shows anything. */
  first: RunProperties | null = null;
  #run: RunProperties = NO_RUN_PROPERTIES;
  #isDeleted = false;
  /** Whether each open field is still in its code. */
  readonly #fields: boolean[] = [];
  #hidden = '';
  #deleted = '';

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: ReadContext,
    private readonly readBlocks: ReadBlocks,
  ) {}

  read(): void {
    inside(this.scanner, () => this.#visit());
    leaveOut(this.context.hidden, this.#hidden);
    leaveOut(this.context.deleted, this.#deleted);
    const { list } = this.properties;
    const label = list ? this.context.numbering.next(list.id, list.level) : '';
    if (label !== '' && this.text.trim() !== '')
      this.text = `${label}${/[\s.、．）)]$/.test(label) ? '' : ' '}${this.text}`;
  }

  #visit(): boolean {
    const { scanner } = this;
    switch (scanner.name) {
      case 'pPr':
        this.properties = this.context.styles.paragraph(readParagraphProperties(scanner));
        return true;
      case 'rPrChange':
      case 'rt':
      case 'instrText':
      case 'Fallback':
        return passOver(scanner);
      case 'r':
        this.#run = this.context.styles.run(NO_RUN_PROPERTIES, this.properties.style);
        return false;
      case 'rPr':
        this.#run = this.context.styles.run(readRunProperties(scanner), this.properties.style);
        return true;
      case 'del':
      case 'moveFrom':
        this.#readDeleted();
        return true;
      case 'txbxContent':
        this.boxes.push(...this.readBlocks(scanner, this.context));
        return true;
      case 'fldChar':
        this.#field(scanner.attribute('fldCharType'));
        return true;
      case 'pic':
      case 'imagedata':
        this.context.pictures++;
        return passOver(scanner);
      default:
        return this.#visitText();
    }
  }

  #visitText(): boolean {
    const { scanner } = this;
    switch (scanner.name) {
      case 't':
      case 'delText':
        this.#add(contentOf(scanner));
        return true;
      case 'tab':
      case 'ptab':
        this.#add('\t');
        return passOver(scanner);
      case 'br':
        if (scanner.attribute('type') === 'page') this.breaksPage = true;
        else this.#add('\n');
        return passOver(scanner);
      case 'cr':
        this.#add('\n');
        return passOver(scanner);
      case 'noBreakHyphen':
        this.#add('-');
        return passOver(scanner);
      case 'sym':
        this.#add(symbolOf(scanner));
        return passOver(scanner);
      case 'lastRenderedPageBreak':
        return passOver(scanner);
      case 'footnoteReference':
      case 'endnoteReference':
        this.context.notes.push(`${scanner.name.charAt(0)}${scanner.attribute('id') ?? ''}`);
        return passOver(scanner);
      default:
        return false;
    }
  }

  #readDeleted(): void {
    const outer = this.#isDeleted;
    this.#isDeleted = true;
    inside(this.scanner, () => this.#visit());
    this.#isDeleted = outer;
  }

  #field(type: string | null): void {
    if (type === 'begin') this.#fields.push(true);
    else if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false;
    else if (type === 'end') this.#fields.pop();
  }

  #add(text: string): void {
    if (this.#fields.includes(true)) return;
    if (this.#isDeleted) this.#deleted += text;
    else if (this.#run.hidden === true) this.#hidden += text;
    else {
      if (this.first === null && text.trim() !== '') this.first = this.#run;
      this.text += text;
    }
  }
}

/** Text between the current tag and its closing one. */
function contentOf(scanner: XmlScanner): string {
  if (scanner.kind === EMPTY) return '';
  const from = scanner.end;
  return decodeXml(scanner.xml.slice(from, scanner.skipElement()));
}

function symbolOf(scanner: XmlScanner): string {
  const code = (scanner.attribute('char') ?? '').toUpperCase().replace(/^F0/, '00');
  const known = entryOf(SYMBOLS, code);
  if (known !== undefined) return known;
  const point = parseInt(code, 16);
  return point >= 0x20 && point < 0xe000 ? String.fromCharCode(point) : '';
}

/** Reads `p`, the current element. */
export function readParagraph(scanner: XmlScanner, context: ReadContext, readBlocks: ReadBlocks): ReadParagraph {
  const reader = new ParagraphReader(scanner, context, readBlocks);
  reader.read();
  const look = reader.first ?? context.styles.run(NO_RUN_PROPERTIES, reader.properties.style);
  return {
    paragraph: {
      kind: 'paragraph',
      text: reader.text,
      look: { font: look.font, size: look.size, bold: look.bold === true, align: reader.properties.align },
      breaksPage: reader.breaksPage || reader.properties.breaksPage,
      isHeading: reader.properties.isHeading,
    },
    boxes: reader.boxes,
    goesOn: reader.properties.mark.isMarkDeleted,
  };
}
