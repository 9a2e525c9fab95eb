import { docx, down, p, span, tbl, tc, tr } from './build';

export interface FormText {
  readonly title: string;
  readonly unit?: string;
  readonly project: string;
  readonly department: string;
  /** Label, budget, executed, rate; amounts in 万元. */
  readonly funding: readonly (readonly [string, string, string, string])[];
  /** Level 1, level 2, name, target, actual, explanation. */
  readonly indicators: readonly (readonly [string, string, string, string, string, string?])[];
  readonly notes?: readonly string[];
}

/** A form as units lay it out in Word: seven columns, levels merged downwards. */
export function formTable(form: FormText): string {
  const funding = form.funding.map(([label, budget, executed, rate]) =>
    tr([tc('', down()), tc(label, span(2)), tc(budget), tc(executed), tc(rate, span(2))]),
  );
  const indicators = form.indicators.map(([level1, level2, name, target, actual, explanation = ''], index) => {
    const before = form.indicators[index - 1];
    const first = tc(before?.[0] === level1 ? '' : level1, down(before?.[0] === level1 ? undefined : 'restart'));
    const isSame = before?.[0] === level1 && before[1] === level2;
    return tr([
      first,
      tc(isSame ? '' : level2, down(isSame ? undefined : 'restart')),
      tc(name, span(2)),
      tc(target),
      tc(actual),
      tc(explanation),
    ]);
  });
  return tbl(
    [
      tr([tc('项目名称'), tc(form.project, span(6))]),
      tr([tc('主管部门'), tc(form.department, span(3)), tc('项目实施单位'), tc(form.unit ?? form.department, span(2))]),
      tr([
        tc('预算执行情况（万元）', down('restart')),
        tc('资金来源', span(2)),
        tc('预算数（A）'),
        tc('执行数（B）'),
        tc('执行率（B/A）', span(2)),
      ]),
      ...funding,
      tr([
        tc('一级指标'),
        tc('二级指标'),
        tc('三级指标', span(2)),
        tc('年初目标值'),
        tc('实际完成值'),
        tc('未完成原因及改进措施'),
      ]),
      ...indicators,
    ],
    7,
  );
}

/** The paragraphs of a report, then the form with its title above and its notes below. */
export function reportDocument(narrative: readonly string[], form: FormText): Uint8Array {
  return docx(
    [
      ...narrative.map((line) => p(line)),
      p('附件'),
      p(form.title),
      formTable(form),
      ...(form.notes ?? []).map((line) => p(line)),
    ].join(''),
  );
}
