import { EMPTY, END, XmlScanner } from './scanner';

/** Whether an XML boolean says yes. */
export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

/** Attribute of the first tag of an element text, decoded. */
export function attributeOf(element: string, name: string): string | null {
  const scanner = new XmlScanner(element);
  return scanner.next() === END ? null : scanner.attribute(name);
}

/** The element text with attributes of its first tag set. */
export function withAttributes(element: string, values: Readonly<Record<string, string>>): string {
  let text = element;
  for (const [name, value] of Object.entries(values)) {
    const scanner = new XmlScanner(text);
    if (scanner.next() === END) return text;
    const span = scanner.attributeSpan(name);
    if (span) {
      text = text.slice(0, span.start) + value + text.slice(span.end);
      continue;
    }
    const end = scanner.end - (scanner.kind === EMPTY ? 2 : 1);
    text = `${text.slice(0, end).trimEnd()} ${name}="${value}"${text.slice(end)}`;
  }
  return text;
}
