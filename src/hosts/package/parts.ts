import { inOneGo, share, type Steps } from '../../core/steps';
import { onceFor, remembered } from '../../core/text/memo';
import { refusal } from '../refuse';
import { END, escapeXml, nesting, XmlScanner } from '../xml/scanner';
import type { ZipReader } from './zip';

const CONTENT_TYPES = '[Content_Types].xml';
const decoder = new TextDecoder('utf-8');
/** The name of an encoding in an XML declaration. */
const DECLARED_ENCODING = /^(<\?xml[^>]*?\sencoding\s*=\s*["'])([\w.:-]+)/i;

/** A relationship of a part; `target` is a part name for internal ones. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type URI: `worksheet`, `styles`, `comments` … the same in both dialects. */
  readonly type: string;
  readonly target: string;
}

/** Texts of all changed parts at one moment. */
export type Checkpoint = ReadonlyMap<string, string | null>;

/** The parts of a package as text, read when needed; remembers which were changed. */
export class Parts {
  readonly #original = new Map<string, string | null>();
  readonly #current = new Map<string, string | null>();
  readonly #relationships = new Map<string, { text: string | null; list: readonly Relationship[] }>();

  /** Names as in the zip by their small letters, made when first needed: part names differ by more than case. */
  #spelling: ReadonlyMap<string, string> | null = null;

  constructor(readonly zip: ZipReader) {}

  /** Text of a part, or null when there is none. */
  text(asked: string): string | null {
    const name = this.#spelled(asked);
    const current = this.#current.get(name);
    if (current !== undefined) return current;
    return this.original(name);
  }

  /** Text of a part whose elements end before those that hold them, or null: of any other nobody knows what it says. */
  sound(name: string): string | null {
    const text = this.text(name);
    if (text !== null && !isNested(text)) throw crossing(name);
    return text;
  }

  /** As `sound`, in steps. */
  *soundInSteps(name: string): Steps<string | null> {
    yield* share(this.load(name), 0, 0.6);
    const text = this.text(name);
    if (text !== null && !(yield* share(nesting(text), 0.6, 1))) throw crossing(name);
    return text;
  }

  /** Text of a part that must exist. */
  required(name: string): string {
    const text = this.text(name);
    if (text === null) throw refusal('unreadable', 'host.xlsx.unreadable', { part: name }, 'missing part');
    return text;
  }

  /** Text as it was in the file, or null. */
  original(asked: string): string | null {
    const name = this.#spelled(asked);
    let text = this.#original.get(name);
    if (text === undefined) {
      text = this.zip.text(name, (bytes) => decodePart(bytes, name));
      this.#original.set(name, text);
    }
    return text;
  }

  /** Reads a part's text in steps; from then on it is there. */
  *load(asked: string): Steps<void> {
    const name = this.#spelled(asked);
    if (this.#original.has(name)) return;
    this.#original.set(name, yield* this.zip.textInSteps(name, (bytes) => decodePart(bytes, name)));
  }

  /** A part that is no text, as it is in the file; null when there is none. */
  bytes(asked: string): Uint8Array | null {
    return this.zip.part(this.#spelled(asked));
  }

  /** Replaces a part, or removes it with null. */
  set(name: string, text: string | null): void {
    this.#current.set(this.#spelled(name), text);
  }

  has(asked: string): boolean {
    const name = this.#spelled(asked);
    const current = this.#current.get(name);
    return current === undefined ? this.zip.has(name) : current !== null;
  }

  names(): string[] {
    const added = [...this.#current.keys()].filter((name) => !this.zip.has(name));
    return [...this.zip.names, ...added].filter((name) => this.has(name));
  }

  checkpoint(): Checkpoint {
    return new Map(this.#current);
  }

  /** Goes back to a checkpoint. */
  restore(checkpoint: Checkpoint): void {
    this.#current.clear();
    for (const [name, text] of checkpoint) this.#current.set(name, text);
  }

  /**
   * Takes back what happened between two checkpoints, provided every part it touched is still as it left it.
   *
   * @returns names of the parts taken back; null when nothing was
   */
  restoreIfUnchanged(before: Checkpoint, after: Checkpoint): readonly string[] | null {
    const touched = [...after.keys()].filter((name) => after.get(name) !== before.get(name));
    if (touched.some((name) => this.#current.get(name) !== after.get(name))) return null;
    for (const name of touched) {
      const text = before.get(name);
      if (text === undefined) this.#current.delete(name);
      else this.#current.set(name, text);
    }
    return touched;
  }

  /** Parts whose text differs from the file's, to be written in UTF-8; null means removed. */
  changes(): Map<string, string | null> {
    const changed = new Map<string, string | null>();
    for (const [name, text] of this.#current)
      if (text !== this.original(name)) changed.set(name, text === null ? null : asUtf8(text));
    return changed;
  }

  #spelled(name: string): string {
    if (this.zip.has(name)) return name;
    this.#spelling ??= new Map([...this.zip.names].map((known) => [known.toLowerCase(), known]));
    return this.#spelling.get(name.toLowerCase()) ?? name;
  }

  /** Relationships of a part. */
  relationships(part: string): readonly Relationship[] {
    const name = relationshipsPart(part);
    const text = this.text(name);
    const known = this.#relationships.get(name);
    if (known?.text === text) return known.list;
    const list = text === null ? [] : resolvedIn(relationshipsIn(text))(part);
    this.#relationships.set(name, { text, list });
    return list;
  }

  /** Part name of the first relationship of a type, or null. */
  related(part: string, type: string): string | null {
    return this.relationships(part).find((relationship) => relationship.type === type)?.target ?? null;
  }

  /** Text of the first part related by a type, or null. */
  relatedText(part: string, type: string): string | null {
    const name = this.related(part, type);
    return name === null ? null : this.text(name);
  }

  /** Adds a relationship and returns its id. */
  relate(part: string, typeUri: string, target: string): string {
    const name = relationshipsPart(part);
    const text =
      this.text(name) ??
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    const taken = new Set(this.relationships(part).map((relationship) => relationship.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    this.set(
      name,
      appendChild(
        text,
        (prefix) => `<${prefix}Relationship Id="${id}" Type="${typeUri}" Target="${escapeXml(target)}"/>`,
      ),
    );
    return id;
  }

  /** Removes the relationships of a part that point to a target. */
  unrelate(part: string, target: string): void {
    const name = relationshipsPart(part);
    const text = this.text(name);
    if (text === null) return;
    const ids = this.relationships(part)
      .filter((relationship) => relationship.target === target)
      .map(({ id }) => id);
    this.set(
      name,
      removeElements(text, 'Relationship', (scanner) => ids.includes(scanner.attribute('Id') ?? '')),
    );
  }

  /** States the content type of a part that needs its own; what was stated of such a part before no longer counts. */
  declare(part: string, contentType: string): void {
    this.undeclare(part);
    const text = this.required(CONTENT_TYPES);
    this.set(
      CONTENT_TYPES,
      appendChild(text, (prefix) => `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${contentType}"/>`),
    );
  }

  /** Whether parts with this extension need no content type of their own. */
  hasDefaultType(extension: string): boolean {
    const scanner = new XmlScanner(this.required(CONTENT_TYPES));
    while (scanner.next() !== END) {
      if (scanner.opens('Default') && scanner.attribute('Extension')?.toLowerCase() === extension) return true;
    }
    return false;
  }

  undeclare(part: string): void {
    const text = this.required(CONTENT_TYPES);
    this.set(
      CONTENT_TYPES,
      removeElements(
        text,
        'Override',
        (scanner) => scanner.attribute('PartName')?.toLowerCase() === `/${part}`.toLowerCase(),
      ),
    );
  }
}

const crossing = (part: string): Error => refusal('unreadable', 'host.xlsx.unreadable', { part }, 'tags that cross');

/** Longer parts hold what somebody wrote, and hardly ever come again. */
const LONGEST_SHARED = 64 << 10;
const MOST_SHARED = 16;

/** The files of a batch share the styles and the relationships of their template. */
const isNested = remembered((xml) => inOneGo(nesting(xml)), LONGEST_SHARED, MOST_SHARED);
const relationshipsIn = remembered(readRelationships, LONGEST_SHARED, MOST_SHARED);
const resolvedIn = onceFor((list: readonly StatedRelationship[]) =>
  remembered((part): readonly Relationship[] => list.map((stated) => resolved(stated, part))),
);

/** Puts an element at the end of the root element; `make` gets the root's prefix. */
function appendChild(xml: string, make: (prefix: string) => string): string {
  const root = new XmlScanner(xml);
  if (root.next() === END) return xml;
  const { prefix, name, start, end } = root;
  if (xml.charCodeAt(end - 2) === 47) {
    return `${xml.slice(0, end - 2)}>${make(prefix)}</${prefix}${name}>${xml.slice(end)}`;
  }
  const close = xml.lastIndexOf(`</${prefix}${name}`);
  return close < start ? xml : xml.slice(0, close) + make(prefix) + xml.slice(close);
}

/** Takes out elements by local name, with their content. */
function removeElements(xml: string, name: string, matches: (scanner: XmlScanner) => boolean): string {
  const kept: string[] = [];
  let copied = 0;
  const scanner = new XmlScanner(xml);
  while (scanner.next() !== END) {
    if (!scanner.opens(name) || !matches(scanner)) continue;
    kept.push(xml.slice(copied, scanner.start));
    scanner.skipElement();
    copied = scanner.end;
  }
  return copied === 0 ? xml : kept.join('') + xml.slice(copied);
}

/** A relationship as it is written: its target may be seen from the part. */
interface StatedRelationship extends Relationship {
  readonly isExternal: boolean;
}

function readRelationships(xml: string): readonly StatedRelationship[] {
  const list: StatedRelationship[] = [];
  const scanner = new XmlScanner(xml);
  while (scanner.next() !== END) {
    if (!scanner.opens('Relationship')) continue;
    const target = scanner.attribute('Target') ?? '';
    const type = scanner.attribute('Type') ?? '';
    list.push({
      id: scanner.attribute('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target,
      isExternal: scanner.attribute('TargetMode') === 'External',
    });
  }
  return list;
}

function resolved({ id, type, target, isExternal }: StatedRelationship, part: string): Relationship {
  return { id, type, target: isExternal ? target : resolveTarget(part, target) };
}

/** Part name of the relationships of a part; the package itself is the empty name. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const base = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') base.pop();
    else if (step !== '' && step !== '.') base.push(step);
  }
  const resolved = base.join('/');
  return resolved.includes('%') ? safeDecode(resolved) : resolved;
}

/** A text with its `%XX` resolved; as it is when it has others. */
export function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A text that says of itself that it is in UTF-8, where it says anything. */
function asUtf8(text: string): string {
  return text.replace(DECLARED_ENCODING, (found: string, before: string, encoding: string) =>
    /^utf-8$/i.test(encoding) ? found : `${before}UTF-8`,
  );
}

/** Text of a part by its byte order mark, its first bytes or its declaration, in this order. */
function decodePart(bytes: Uint8Array, name: string): string {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return new TextDecoder('utf-16le').decode(bytes);
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return new TextDecoder('utf-16be').decode(bytes);
  const text = decoder.decode(bytes);
  const declared = DECLARED_ENCODING.exec(text.slice(0, 200))?.[2] ?? 'UTF-8';
  // What begins with single bytes is not UTF-16, whatever it says.
  if (/^utf-?(?:8|16)/i.test(declared)) return text;
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    throw refusal('unreadable', 'host.xlsx.unreadable', { part: name }, `encoding ${declared}`);
  }
}
