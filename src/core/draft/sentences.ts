import { formatFixed, formatPlain, decimal, type Decimal } from '../decimal';
import { mainRows, projectMoney } from '../form/index';
import type { EvaluationForm, FundingRow, RateSlot, Slot } from '../form/types';
import { executionRate } from '../rules/rate';
import type { JudgedIndicator, RuleContext } from '../rules/types';
import type { OutlinePart } from '../rules/rule-sets/types';
import type { DraftRun } from './types';

const say = (text: string): DraftRun => ({ text, isBlank: false });
const blank = (what: string): DraftRun => ({ text: `【${what}】`, isBlank: true });

/** The content of a cell, or a blank where it holds nothing. */
const stated = (slot: Slot | null, what: string): DraftRun => (slot && slot.text !== '' ? say(slot.text) : blank(what));

/** The project without the year, which the sentence names already. */
function projectOf({ project }: EvaluationForm): DraftRun {
  const name = project?.text.replace(/^20\d\d年(?:度)?/, '') ?? '';
  return name === '' ? blank('项目名称') : say(name);
}

type Paragraph = readonly DraftRun[];

/** The paragraphs of one part of the outline; they state what the form says and leave open what only a person knows. */
export function paragraphsOf(part: OutlinePart, context: RuleContext): readonly Paragraph[] {
  const { form } = context;
  switch (part) {
    case 'background':
      return [[blank('项目立项背景、主要内容和实施情况')]];
    case 'expected':
      return [[stated(form.goals?.expected ?? null, '年度绩效目标')]];
    case 'goals':
      return [[stated(form.goals?.achieved ?? null, '年度绩效目标总体完成情况')]];
    case 'rate':
      return rateParagraphs(form);
    case 'rate-analysis':
      return [rateAnalysis(context)];
    case 'outputs':
      return groupParagraphs(context, '产出指标', (level) => level.includes('产出'));
    case 'costs':
      return groupParagraphs(context, '成本指标', (level) => level.includes('成本'));
    case 'benefits':
      return groupParagraphs(context, '效益指标', (level) => /效益|影响|效果/.test(level));
    case 'satisfaction':
      return groupParagraphs(context, '满意度指标', (level) => level.includes('满意'));
    case 'problems':
      return problemParagraphs(context);
    case 'measures':
      return measureParagraphs(form);
  }
}

/** What the report begins with. */
export function opening(form: EvaluationForm): Paragraph {
  const unit = form.implementingUnit ?? form.department;
  return [
    say('根据'),
    blank('通知名称和文号'),
    say('要求，'),
    stated(unit, '单位名称'),
    say('采取单位自评的方式，对'),
    form.year === null ? blank('年度') : say(`${form.year}年度`),
    projectOf(form),
    say('支出开展了绩效自评，自评结果如下：'),
  ];
}

/** @param amount in the unit */
const money = (amount: Decimal | null | undefined, unit: string, what: string): DraftRun =>
  amount ? say(`${formatPlain(amount)}${unit}`) : blank(what);

/** The rate as the form prints it, else the computed one. */
function rateText(stated: RateSlot | null, exact: Decimal | null): DraftRun {
  if (stated?.percent) return say(`${formatFixed(stated.percent, stated.printedPlaces)}%`);
  return exact ? say(`${formatFixed(exact, 2)}%`) : blank('执行率');
}

const isFilled = (row: FundingRow): boolean => Boolean(row.budget?.amount ?? row.executed?.amount);

/** The row that speaks of the whole: the total, or the only source; null where several make up the whole. */
function wholeRow({ funding }: EvaluationForm): FundingRow | null {
  const [row, ...others] = funding ? mainRows(funding).filter((main) => main.isTotal || isFilled(main)) : [];
  return row && others.length === 0 ? row : null;
}

/** The rate of the whole: in words, and in percent to be judged by; null where the form does not give it. */
function wholeRate(form: EvaluationForm): { readonly run: DraftRun; readonly percent: Decimal } | null {
  const stated = wholeRow(form)?.rate ?? null;
  const { rate } = projectMoney(form.funding);
  const percent = stated?.percent ?? rate;
  return percent && { run: rateText(stated, rate), percent };
}

function rateParagraphs(form: EvaluationForm): Paragraph[] {
  const { budget, executed, unit } = projectMoney(form.funding);
  const whole = wholeRow(form);
  const first: Paragraph = [
    say('本年度'),
    projectOf(form),
    say('预算数为'),
    money(budget, unit, '预算数'),
    say('，执行数为'),
    money(executed, unit, '执行数'),
    say('，预算执行率为'),
    wholeRate(form)?.run ?? blank('执行率'),
    say('。'),
  ];
  const sources = (form.funding?.rows ?? []).filter((row) => !row.isTotal && row !== whole && isFilled(row));
  if (sources.length === 0) return [first];
  const parts = sources.flatMap((row, index): DraftRun[] => [
    say(`${index === 0 ? '其中：' : '；'}${row.label.text.replace(/^其中[:：]?|[:：]$/g, '')}预算数`),
    money(row.budget?.amount, unit, '预算数'),
    say('，执行数'),
    money(row.executed?.amount, unit, '执行数'),
    say('，执行率'),
    rateText(row.rate, executionRate(row)),
  ]);
  return [first, [...parts, say('。')]];
}

function rateAnalysis({ form, ruleSet }: RuleContext): Paragraph {
  const rate = wholeRate(form);
  if (!rate) return [blank('预算执行情况和偏离原因')];
  const { lowRate } = ruleSet.thresholds;
  if (rate.percent.gte(decimal(lowRate))) return [say('预算执行率为'), rate.run, say('。'), blank('预算执行情况说明')];
  return [
    say('预算执行率为'),
    rate.run,
    say(`，低于${lowRate}%，未执行完的原因：`),
    stated(wholeRow(form)?.explanation ?? null, '预算未执行完的原因'),
    say('。'),
  ];
}

function groupParagraphs(context: RuleContext, title: string, belongs: (level1: string) => boolean): Paragraph[] {
  const own = context.indicators.filter(({ indicator }) => belongs(indicator.level1) && !indicator.isSubRow);
  if (own.length === 0) return [];
  const groups = [...new Set(own.map(({ indicator }) => indicator.level2))];
  return [
    [say(`${title}共设置${own.length}个。`)],
    ...groups.map((group): Paragraph => {
      const rows = own.filter(({ indicator }) => indicator.level2 === group);
      const runs = rows.flatMap((row, index) => [...rowRuns(row), say(index === rows.length - 1 ? '。' : '；')]);
      return group === '' ? runs : [say(`${group}：`), ...runs];
    }),
  ];
}

const withoutEnd = (text: string): string => text.replace(/(?<![。；;，,\s])[。；;，,\s]+$/, '');

function rowRuns({ indicator, comparison }: JudgedIndicator): DraftRun[] {
  const { name, target, actual, explanation } = indicator;
  const runs = [
    say(`${name.text}目标值“`),
    target.text === '' ? blank('目标值') : say(withoutEnd(target.text)),
    say('”，实际完成“'),
    actual && actual.text !== '' ? say(withoutEnd(actual.text)) : blank('实际完成值'),
    say('”'),
  ];
  if (comparison.verdict === 'unanswered' && actual && actual.text !== '') {
    return [...runs, say('，'), blank('对应目标的实际完成数')];
  }
  if (comparison.verdict !== 'short') return runs;
  const reason = explanation && explanation.text !== '' ? say(withoutEnd(explanation.text)) : blank('未完成原因');
  return [...runs, say('，未达到目标，原因：'), reason];
}

/** Rows that fell short and a low rate, with the reason where the form gives one. */
function problemParagraphs(context: RuleContext): Paragraph[] {
  const { form, ruleSet, indicators } = context;
  const rate = wholeRate(form);
  const low: Paragraph[] = rate?.percent.lt(decimal(ruleSet.thresholds.lowRate))
    ? [
        [
          say('预算执行率偏低，为'),
          rate.run,
          say('。原因：'),
          stated(wholeRow(form)?.explanation ?? null, '预算未执行完的原因'),
          say('。'),
        ],
      ]
    : [];
  const short = indicators
    .filter(({ comparison, indicator }) => comparison.verdict === 'short' && !indicator.isSubRow)
    .map(({ indicator }): Paragraph => {
      const { name, target, actual, explanation } = indicator;
      const result = actual ? withoutEnd(actual.text) : '';
      const reason = explanation && explanation.text !== '' ? say(withoutEnd(explanation.text)) : blank('未完成原因');
      return [
        say(`“${name.text}”未达到目标（目标值“${withoutEnd(target.text)}”，实际完成“${result}”）。原因：`),
        reason,
        say('。'),
      ];
    });
  const all = [...low, ...short];
  if (all.length === 0) return [[blank('存在的问题和原因')]];
  return [...all.map((runs, index): Paragraph => [say(`${index + 1}. `), ...runs]), [blank('其他问题和原因')]];
}

/** What the form's own blocks say of measures, and room for more. */
function measureParagraphs({ explanationBlocks }: EvaluationForm): Paragraph[] {
  const given = explanationBlocks
    .filter(({ label, content }) => /措施|改进|打算|计划/.test(label.text) && content && content.text !== '')
    .map(({ content }): Paragraph => [stated(content, '')]);
  return [...given, [blank('下一步改进措施')]];
}
