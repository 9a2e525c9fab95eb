import { END, XmlScanner } from '../../xml/scanner';
import {
  NO_PARAGRAPH_PROPERTIES,
  NO_RUN_PROPERTIES,
  readParagraphProperties,
  readRunProperties,
  type ParagraphProperties,
  type RunProperties,
} from './properties';
import { inside, passOver } from './walk';

interface Style {
  readonly run: RunProperties;
  readonly paragraph: ParagraphProperties;
  readonly basedOn: string | null;
  readonly isDefault: boolean;
}

/** Longest chain of styles that rest on each other; a longer one goes round. */
const DEEPEST = 20;

/** The styles of a document: what a paragraph or run is when it does not say so itself. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  #defaults = NO_RUN_PROPERTIES;
  #normal: string | null = null;

  constructor(xml: string | null) {
    const scanner = new XmlScanner(xml ?? '');
    while (scanner.next() !== END) {
      if (scanner.is('docDefaults'))
        inside(scanner, () => {
          if (!scanner.is('rPr')) return false;
          this.#defaults = readRunProperties(scanner);
          return true;
        });
      else if (scanner.is('style')) this.#readStyle(scanner);
    }
  }

  #readStyle(scanner: XmlScanner): void {
    const id = scanner.attribute('styleId') ?? '';
    const isDefault = scanner.attribute('default') === '1' && scanner.attribute('type') === 'paragraph';
    const style = {
      run: NO_RUN_PROPERTIES,
      paragraph: NO_PARAGRAPH_PROPERTIES,
      basedOn: null as string | null,
      isDefault,
    };
    inside(scanner, () => {
      if (scanner.is('rPr')) style.run = readRunProperties(scanner);
      else if (scanner.is('pPr')) style.paragraph = readParagraphProperties(scanner);
      else {
        if (scanner.is('basedOn')) style.basedOn = scanner.attribute('val');
        return passOver(scanner);
      }
      return true;
    });
    this.#styles.set(id, style);
    if (isDefault) this.#normal = id;
  }

  /** A style and those it rests on, the nearest first. */
  #chain(id: string | null): Style[] {
    const chain: Style[] = [];
    for (let next = id; next !== null && chain.length < DEEPEST;) {
      const style = this.#styles.get(next);
      if (!style) break;
      chain.push(style);
      next = style.basedOn;
    }
    return chain;
  }

  /** What a run is, by its own properties, its style, its paragraph's style and the document, in this order. */
  run(own: RunProperties, paragraphStyle: string | null): RunProperties {
    const said = [
      own,
      ...this.#chain(own.style).map(({ run }) => run),
      ...this.#chain(paragraphStyle ?? this.#normal).map(({ run }) => run),
      this.#defaults,
    ];
    const first = <K extends 'hidden' | 'bold' | 'font' | 'size'>(key: K): RunProperties[K] =>
      said.find((properties) => properties[key] !== null)?.[key] ?? null;
    return { ...own, hidden: first('hidden'), bold: first('bold'), font: first('font'), size: first('size') };
  }

  /** What a paragraph is, by its own properties and its style. */
  paragraph(own: ParagraphProperties): ParagraphProperties {
    const chain = [own, ...this.#chain(own.style ?? this.#normal).map(({ paragraph }) => paragraph)];
    return {
      ...own,
      align: chain.find(({ align }) => align !== null)?.align ?? null,
      list: chain.find(({ list }) => list !== null)?.list ?? null,
      isHeading: chain.some(({ isHeading }) => isHeading),
      breaksPage: chain.some(({ breaksPage }) => breaksPage),
    };
  }
}
