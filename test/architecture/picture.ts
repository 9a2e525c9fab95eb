import { reachable, targetsOf, type Import } from './imports';

const BEGIN = '<!-- architecture:begin -->';
const END = '<!-- architecture:end -->';

/** The room of a file of src; null for a package. Files that stand in core or hosts themselves are rooms of their own kind. */
export function roomOf(file: string): string | null {
  const [top = '', inner = ''] = file.replace(/\.tsx?$/, '').split('/');
  if (top === 'catalogue') return top;
  if (['cli', 'commands', 'report', 'taskpane', 'workbench'].includes(top)) return top;
  if (top === 'core') return ROOMS_OF_CORE.has(inner) ? `core/${inner}` : 'core';
  if (top === 'hosts') return ['excel', 'xlsx', 'docx', 'package', 'xml'].includes(inner) ? `hosts/${inner}` : 'hosts';
  return null;
}

/** The folders of core and the two files that they rest on; the other files are the engine above them. */
const ROOMS_OF_CORE = new Set([
  'decimal',
  'draft',
  'edits',
  'entail',
  'judgement',
  'form',
  'judgement',
  'language',
  'messages',
  'narrative',
  'reading',
  'recheck',
  'report',
  'review',
  'rules',
  'sheet',
  'steps',
  'text',
]);

/** Imports between rooms; a room outside the sources is left out. */
export function betweenRooms(imports: readonly Import[]): Import[] {
  return imports.filter(({ from, to }) => roomOf(from) !== null && roomOf(to) !== null);
}

/** The rooms and what each rests on directly, as a Mermaid chart; an arrow that others imply is not drawn. */
export function architecturePicture(imports: readonly Import[]): string {
  const targets = targetsOf(betweenRooms(imports), (file) => roomOf(file) ?? file);
  for (const room of [...targets.values()].flatMap((set) => [...set]))
    if (!targets.has(room)) targets.set(room, new Set());
  const reached = reachable(targets);
  const lines = [...targets]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([room, direct]) =>
      [...direct]
        .filter((target) => ![...direct].some((other) => other !== target && reached.get(other)?.has(target)))
        .sort()
        .map((target) => `  ${idOf(room)} --> ${idOf(target)}`),
    );
  const names = [...targets.keys()].sort().map((room) => `  ${idOf(room)}["${room}"]`);
  return ['```mermaid', 'flowchart TD', ...names, ...lines, '```'].join('\n');
}

/** A document with the picture between its marks; an error when it has no place for one. */
export function withPicture(document: string, picture: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`the document has no ${BEGIN} … ${END}`);
  return `${document.slice(0, begin + BEGIN.length)}\n\n${picture}\n\n${document.slice(end)}`;
}

function idOf(room: string): string {
  return room.replaceAll('/', '_');
}
