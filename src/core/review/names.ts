import type { Message } from '../messages/message';
import { compact } from '../text/normalise';
import { acrossMessage } from './messages';
import type { ReviewedForm } from './reviewed-form';

/** Years that a name speaks of; one with a month is a date of sending. */
const YEAR = /(?<!\d)(20\d\d)(?!\d)(?!年?\d{1,2}月|[.-]\d)/g;

/** A body of the public sector by how its name ends. */
const BODY =
  /[\u4e00-\u9fff]{2,24}?(?:委员会|办公室|管理局|服务中心|中心|人民政府|街道办事处|办事处|街道|学校|中学|小学|大学|学院|幼儿园|医院|卫生院|研究院|研究所|博物馆|图书馆|总队|支队|大队|局|厅|委|院|所)(?![\u4e00-\u9fff]?[长员级])/g;

/** Words that every name of such a file has. */
const COMMON_WORDS =
  /项目|支出|绩效|自评|评价|自我|报告|附件|附表|表格|表|汇总|预算|财政|资金|专项|部门|单位|整体|年度|年|目标|完成|情况|已补全|盖章|定稿|终稿|最终|修改|修订|扫描|副本|版|填报|上报|报送|公开|样表|模板|新建|工作簿|Sheet|xlsx?|第|号|[^\u4e00-\u9fff]+/gi;

/** Where a name disagrees with what the form says of itself; nothing where it merely says less. */
export function doubtsAboutNames(form: ReviewedForm): Message[] {
  const fileName = form.file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
  const places = [
    ['file', fileName],
    ['sheet', form.sheet],
    ['title', form.title],
  ] as const;
  const doubts = places.flatMap(([place, text]) => [
    ...yearDoubt(place, text, form),
    ...(place === 'sheet' ? [] : unitDoubt(place, text, form)),
  ]);
  return [...doubts, ...projectDoubt(fileName, form)];
}

type Place = 'file' | 'sheet' | 'title';

function yearDoubt(place: Place, text: string, { year, project, title }: ReviewedForm): Message[] {
  const years = [...new Set([...text.matchAll(YEAR)].map(([, found]) => found ?? ''))];
  const [found] = years;
  if (years.length !== 1 || found === undefined || year === '' || found === year) return [];
  // The project may bear the year it began in, and a form is handed in in the year after.
  if (`${project}${place === 'title' ? '' : title}`.includes(found)) return [];
  if (place !== 'title' && Number(found) === Number(year) + 1) return [];
  return [
    acrossMessage('across.review-inconsistent.year', {
      place: acrossMessage(`across.place.${place}`),
      text,
      found,
      year,
    }),
  ];
}

function unitDoubt(place: Place, text: string, { unit, department, project, title, sheet }: ReviewedForm): Message[] {
  if (unit === '') return [];
  const own = [unit, department, project, ...(place === 'title' ? [] : [title, sheet])].map(compact);
  const bodies = [...compact(text).matchAll(BODY)].map(([body]) => body);
  if (bodies.length === 0 || bodies.some((body) => own.some((name) => isSameBody(body, name)))) return [];
  const found = bodies[0] ?? '';
  return [
    acrossMessage('across.review-inconsistent.unit', {
      place: acrossMessage(`across.place.${place}`),
      text,
      found,
      unit,
    }),
  ];
}

/** Whether one name is a part or an abbreviation of the other: 区卫健局 of 区卫生健康局. Names share at least their core. */
function isSameBody(a: string, b: string): boolean {
  if (b === '') return false;
  const core = (name: string): string => name.replace(/^.*?[省市县区州旗](?=.{2})/, '');
  return [a, core(a)].some((name) => isWithin(name, b)) || [b, core(b)].some((name) => isWithin(name, a));
}

/** Whether the characters of a name occur in another in this order. */
function isWithin(name: string, other: string): boolean {
  let at = 0;
  for (const char of other) if (char === name[at]) at++;
  return at === name.length;
}

function projectDoubt(fileName: string, { project, unit, department, title }: ReviewedForm): Message[] {
  const own = compact(`${project}|${unit}|${department}|${title}`);
  const words = compact(fileName)
    .replace(COMMON_WORDS, '|')
    .split('|')
    .filter((word) => word.length >= 2);
  if (project === '' || words.join('').length < 4) return [];
  const isKnown = words.some((word) => pairsOf(word).some((pair) => own.includes(pair)));
  const bodies = words.every((word) => new RegExp(`^(?:${BODY.source})$`).test(word));
  return isKnown || bodies ? [] : [acrossMessage('across.review-inconsistent.project', { text: fileName, project })];
}

function pairsOf(word: string): string[] {
  return [...word].slice(1).map((char, index) => `${word[index] ?? ''}${char}`);
}
