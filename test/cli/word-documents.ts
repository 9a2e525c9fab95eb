import { docx, HIDDEN, p, r } from '../hosts/docx/build';
import { formTable, reportDocument, type FormText } from '../hosts/docx/documents';

const FORM: FormText = {
  title: '2023年度农村道路养护项目支出绩效自评表',
  project: '农村道路养护',
  department: '石桥县交通运输局',
  funding: [['财政拨款', '320', '304', '95%']],
  indicators: [
    ['产出指标', '数量指标', '养护里程', '≥85公里', '80公里'],
    ['产出指标', '质量指标', '验收合格率', '100%', '100%'],
  ],
};

/** Documents that scenarios name. */
export const WORD_DOCUMENTS: Readonly<Record<string, Uint8Array>> = {
  short: reportDocument(['自评结果如下。'], FORM),
  contradicts: reportDocument(['一、完成情况', '全年养护里程78公里，验收合格率100%，新增绿化带3处。'], FORM),
  'two-forms': docx(
    [p('全年养护里程78公里。'), p(FORM.title), formTable(FORM), p('又一张表'), p(FORM.title), formTable(FORM)].join(''),
  ),
  hidden: docx([p(r('看得见') + r('悄悄话', HIDDEN)), p(FORM.title), formTable(FORM)].join('')),
  'no-table': docx(p('只有文字。')),
};
