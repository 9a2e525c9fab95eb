import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A custom XML part of the simulated workbook. */
export interface SimCustomXmlPart {
  readonly id: string;
  xml: string;
}

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml';
const WORKBOOK_RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';

/** Namespace of the root element; null when the text is no XML document. */
export function rootNamespace(xml: string): string | null {
  const [, tag = '', prefix, name = '', attributes = ''] =
    /^(?:<\?xml[^>]*\?>)?\s*(<(?:([\w.-]+):)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>)/.exec(
      xml,
    ) ?? [];
  const isClosed =
    tag.endsWith('/>') || new RegExp(`</${prefix === undefined ? '' : `${prefix}:`}${name}\\s*>\\s*$`).test(xml);
  if (tag === '' || !isClosed || /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?!\w+;|#\w+;)/.test(xml))
    return null;
  const declaration = new RegExp(`\\sxmlns${prefix === undefined ? '' : `:${prefix}`}\\s*=\\s*["']([^"']*)["']`).exec(
    attributes,
  );
  return declaration?.[1] ?? '';
}

/** Custom XML parts of a file, as the workbook relates to them. */
export function readCustomXml(bytes: Uint8Array): string[] {
  const files = unzipSync(bytes, {
    filter: ({ name }) => name === WORKBOOK_RELATIONSHIPS || /^customXml\/item\d+\.xml$/.test(name),
  });
  const relationships = strFromU8(files[WORKBOOK_RELATIONSHIPS] ?? new Uint8Array());
  return [...relationships.matchAll(/<Relationship [^>]*>/g)].flatMap(([tag]) => {
    const target = /Target="\/?(?:\.\.\/)?(customXml\/[^"]+)"/.exec(tag)?.[1];
    const part = tag.includes(`"${RELATIONSHIP}"`) && target !== undefined ? files[target] : undefined;
    return part ? [strFromU8(part)] : [];
  });
}

/** The file with custom XML parts added to it. */
export function withCustomXml(bytes: Uint8Array, texts: readonly string[]): Uint8Array {
  if (texts.length === 0) return bytes;
  const files = unzipSync(bytes);
  const related = texts.map(
    (_, index) =>
      `<Relationship Id="rIdCustom${index + 1}" Type="${RELATIONSHIP}" Target="../customXml/item${index + 1}.xml"/>`,
  );
  const relationships = strFromU8(files[WORKBOOK_RELATIONSHIPS] ?? new Uint8Array());
  files[WORKBOOK_RELATIONSHIPS] = strToU8(
    relationships.replace('</Relationships>', `${related.join('')}</Relationships>`),
  );
  texts.forEach((xml, index) => {
    files[`customXml/item${index + 1}.xml`] = strToU8(xml);
  });
  return zipSync(files);
}
