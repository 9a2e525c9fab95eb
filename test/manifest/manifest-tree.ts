import { readFileSync } from 'node:fs';

/** An element of the manifest; names keep their prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads the manifest into a tree. Enough of XML for our own file; that it is well-formed is tested elsewhere. */
export function manifestTree(path: string): Element {
  const document: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [document];
  for (const token of readFileSync(path, 'utf8').matchAll(/<\?[^>]*>|<(\/?)([\w:]+)([^>]*?)(\/?)>|([^<]+)/g)) {
    const [, closing, name, attributes = '', empty, text] = token;
    const parent = open.at(-1) ?? document;
    if (text !== undefined) parent.text += text.trim();
    else if (closing) open.pop();
    else if (name !== undefined) {
      const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(
        ([, key = '', value = '']) => [key, value] as const,
      );
      const element: Element = { name, attributes: Object.fromEntries(pairs), children: [], text: '' };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [root] = document.children;
  if (!root || open.length !== 1) throw new Error('The manifest is not well-formed.');
  return root;
}

/** All elements below, depth first. */
export function descendants(element: Element): Element[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}

/** All elements with this name, wherever they stand. */
export function all(element: Element, name: string): Element[] {
  return descendants(element).filter((each) => each.name === name);
}

/** The only element with this name. */
export function only(element: Element, name: string): Element {
  const [found, ...more] = all(element, name);
  if (!found || more.length > 0) throw new Error(`Expected one <${name}>, found ${found ? more.length + 1 : 0}.`);
  return found;
}
