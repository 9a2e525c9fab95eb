import type { EvaluationForm, Slot } from '../form/types';
import { Topic } from './topic';
import type { Said, Stated } from './types';
import {
  DOCUMENT_TAIL,
  GENERAL_PROJECT_WORDS,
  ORGANISATION,
  ORGANISATION_TAIL,
  REGION,
  WRITES_FOR_OTHERS,
} from './words';

interface Contradiction {
  readonly said: Said;
  readonly stated: Stated;
}

/** A title is among the first lines, and short. */
const TITLE_WITHIN = 5;
const LONGEST_TITLE = 60;
/** A signature is among the last lines, and shorter. */
const SIGNATURE_WITHIN = 6;
const LONGEST_SIGNATURE = 30;
/** Below this part of its words a name counts as not spoken of at all. */
const HARDLY = 0.34;

/**
 * Year, project and unit of a narrative against those of the form. Names are written in many ways: one is contradicted
 * only where the narrative names something else and does not speak of the form's own anywhere.
 */
export function headContradictions(narrative: readonly string[], form: EvaluationForm): Contradiction[] {
  const title = narrative.slice(0, TITLE_WITHIN).find(isTitle) ?? null;
  return [...yearOf(title, narrative, form), ...projectOf(title, narrative, form), ...unitOf(title, narrative, form)];
}

const isTitle = (line: string): boolean =>
  line.length <= LONGEST_TITLE && /自评|绩效/.test(line) && !/[。！？]$/.test(line.trim());

const YEAR = /20\d\d/g;
/** 对2022年度…项目开展了绩效自评: what the report says it is about. Names of notices are left out before. */
const ABOUT = /对[^。]{0,80}?(20\d\d)年[^。]{0,60}?(?:开展|进行|实施)了?[^。]{0,12}?(?:自评|评价)/;
const QUOTED = /《[^》]*》|〔[^〕]*〕|\[[^\]]*\]/g;

function yearOf(title: string | null, narrative: readonly string[], form: EvaluationForm): Contradiction[] {
  if (form.year === null) return [];
  const opening = narrative.slice(0, TITLE_WITHIN).find((line) => ABOUT.test(line.replace(QUOTED, '')));
  const named: readonly string[] = title === null ? [] : (title.match(YEAR) ?? []);
  const about = opening === undefined ? null : ABOUT.exec(opening.replace(QUOTED, ''));
  const sentence = named.length > 0 ? title : opening;
  const years: readonly string[] = named.length > 0 ? named : (about?.[0].match(YEAR) ?? []);
  const [year] = years;
  if (!sentence || !year || years.includes(form.year)) return [];
  const slot = [form.title, form.project].find((each) => each?.text.includes(form.year ?? ''));
  return [
    contradiction(
      `${year}年`,
      sentence,
      '年度',
      slot ?? { cell: form.title?.cell ?? { row: form.table.top, col: form.table.left }, text: `${form.year}年度` },
    ),
  ];
}

/** Which one of several: 二期, 第三批. */
const WHICH = /第?([一二三四五六七八九十]|\d{1,2})(期|批|标段|阶段)/;

function projectOf(title: string | null, narrative: readonly string[], form: EvaluationForm): Contradiction[] {
  const { project } = form;
  if (title === null || !project || project.text === '') return [];
  return [...otherPart(title, project), ...otherProject(title, project, narrative, form)];
}

function otherPart(title: string, project: Slot): Contradiction[] {
  const [here, there] = [WHICH.exec(title), WHICH.exec(project.text)];
  if (!here || !there || here[2] !== there[2] || numberOf(here[1]) === numberOf(there[1])) return [];
  const isSameOtherwise =
    new Topic(project.text.replace(WHICH, ' ')).foundIn(new Topic(title.replace(WHICH, ' '))) > 0.6;
  return isSameOtherwise ? [contradiction(here[0], title, '项目名称', project)] : [];
}

const numberOf = (text = ''): number => (/\d/.test(text) ? Number(text) : '一二三四五六七八九十'.indexOf(text) + 1);

function otherProject(
  title: string,
  project: Slot,
  narrative: readonly string[],
  form: EvaluationForm,
): Contradiction[] {
  const name = projectIn(title, form);
  const own = new Topic(bareProject(project.text));
  const said = new Topic(name);
  if (own.size < 2 || said.size < 3) return [];
  const isOwnSaid = own.foundIn(new Topic(narrative.join('\n'))) >= HARDLY;
  const isSaidInForm = said.foundIn(new Topic(wordsOf(form))) >= HARDLY;
  return isOwnSaid || isSaidInForm ? [] : [contradiction(name, title, '项目名称', project)];
}

/** What a title calls the project; empty where it names none. */
function projectIn(title: string, form: EvaluationForm): string {
  let rest = title.replace(/^.*?关于/, '');
  for (const unit of [form.department, form.implementingUnit]) if (unit?.text) rest = rest.replace(unit.text, '');
  return bareProject(rest.replace(DOCUMENT_TAIL, '').replace(new RegExp(`^${ORGANISATION.source}`, 'u'), ''));
}

function bareProject(text: string): string {
  let bare = text.replace(/（[^）]*）|\([^)]*\)/g, ' ').replace(/20\d\d年?度?/g, ' ');
  for (const word of GENERAL_PROJECT_WORDS) bare = bare.replaceAll(word, ' ');
  return bare.trim();
}

function wordsOf({ title, project, department, implementingUnit, goals, indicators }: EvaluationForm): string {
  const slots = [title, project, department, implementingUnit, goals?.expected, goals?.achieved];
  const rows = indicators.flatMap(({ name, target, actual, explanation }) => [name, target, actual, explanation]);
  return [...slots, ...rows].map((slot) => slot?.text ?? '').join('\n');
}

function unitOf(title: string | null, narrative: readonly string[], form: EvaluationForm): Contradiction[] {
  const own = [form.implementingUnit, form.department].filter((slot) => slot !== null && slot.text !== '');
  const [slot] = own;
  if (!slot) return [];
  const all = narrative.join('\n');
  const units = own.flatMap((each) => each?.text.split(/[、，,\s]+/) ?? []).map(partsOf);
  for (const { name, sentence } of unitsNamed(title, narrative)) {
    const said = partsOf(name);
    if (WRITES_FOR_OTHERS.test(name) || said.core.length < 2) continue;
    const isKnown = units.some(
      ({ region, core }) =>
        (isAlike(core, said.core) && !isOtherRegion(region, said.region, all)) ||
        (!isAlike(core, said.core) && all.includes(core)),
    );
    if (!isKnown) return [contradiction(name, sentence, '单位', slot)];
  }
  return [];
}

interface UnitName {
  /** 东山县 of 东山县生态环境局. */
  readonly region: string;
  /** 生态环境 of it. */
  readonly core: string;
}

function partsOf(name: string): UnitName {
  const region = REGION.exec(name)?.[0] ?? '';
  return { region, core: name.slice(region.length).replace(ORGANISATION_TAIL, '') };
}

/** Short names and old ones share characters with the full one: 城管 and 城市管理执法, 住建 and 住房和城乡建设. */
function isAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const shared = Array.from(short).filter((character) => long.includes(character)).length;
  return shared * 2 >= short.length;
}

/** Two regions of one kind with different names; the form's is mentioned nowhere. */
function isOtherRegion(form: string, said: string, all: string): boolean {
  return form !== '' && said !== '' && form.at(-1) === said.at(-1) && !form.includes(said) && !said.includes(form)
    ? !all.includes(form)
    : false;
}

/** Units the narrative is signed by or begins with. */
function unitsNamed(title: string | null, narrative: readonly string[]): { name: string; sentence: string }[] {
  const first =
    title === null ? null : new RegExp(`^${ORGANISATION.source}(?=关于|20\\d\\d|的)`, 'u').exec(title.trim());
  const signature = narrative
    .slice(-SIGNATURE_WITHIN)
    .map((line) => line.replace(/\s/g, ''))
    .filter((line) => line.length <= LONGEST_SIGNATURE && new RegExp(`^${ORGANISATION.source}$`, 'u').test(line));
  return [
    ...(first && title !== null ? [{ name: first[0], sentence: title }] : []),
    ...signature.map((name) => ({ name, sentence: name })),
  ];
}

function contradiction(
  text: string,
  sentence: string,
  about: string,
  { cell, text: stated }: Pick<Slot, 'cell' | 'text'>,
): Contradiction {
  return { said: { text, sentence }, stated: { cell, about, text: stated } };
}
