/** A sentence with blanks, e.g. 原因：【未完成的原因】。 The blanks are what a person has to say. */
export interface Scaffold {
  /** Fixed texts; one more than there are blanks, the first and the last may be empty. */
  readonly texts: readonly string[];
  /** What each blank asks for. */
  readonly blanks: readonly string[];
}

/** Takes a sentence apart at its 【】. */
export function scaffoldOf(sentence: string): Scaffold {
  const pieces = sentence.split(/【([^】]*)】/);
  return {
    texts: pieces.filter((_, index) => index % 2 === 0),
    blanks: pieces.filter((_, index) => index % 2 === 1),
  };
}

/** The sentence with the blanks filled; one that is not filled stays as it was. A full stop is not said twice. */
export function filled({ texts, blanks }: Scaffold, answers: readonly string[]): string {
  return texts.reduce((sentence, text, index) => {
    if (index === 0) return text;
    const answer = (answers[index - 1] ?? '').trim();
    if (answer === '') return `${sentence}【${blanks[index - 1] ?? ''}】${text}`;
    const isStopped = /^[。；]/.test(text) && /[。；！.;]$/.test(answer);
    return `${sentence}${isStopped ? answer.slice(0, -1) : answer}${text}`;
  }, '');
}

/** What a blank is about, by the word it holds. */
export type BlankTopic = 'reason' | 'exceeded' | 'measure' | 'retarget' | 'amount' | 'other';

export function topicOf(blank: string): BlankTopic {
  if (blank.includes('措施')) return blank.includes('目标') ? 'retarget' : 'measure';
  if (blank.includes('原因')) return blank.includes('超额') ? 'exceeded' : 'reason';
  return blank.includes('数量') ? 'amount' : 'other';
}

/** Phrases to begin with; a person makes them his own. Chinese, as the form is. */
export const PHRASES: Readonly<Record<BlankTopic, readonly string[]>> = {
  reason: [
    '项目资金下达较晚，实施时间不足',
    '采购（招标）程序用时较长，开工推迟',
    '受天气等外部条件影响，工期顺延',
    '服务对象实际需求少于年初预计',
    '上级工作安排调整，任务量相应减少',
    '已完成实施，验收结算手续尚未办完',
  ],
  measure: [
    '提前做好前期准备，资金下达后立即组织实施',
    '倒排工期、按月督办，明年上半年前完成剩余任务',
    '加快办理验收和结算手续',
    '与主管部门加强沟通，及时调整工作计划',
    '明年编制绩效目标时据实核定目标值',
  ],
  exceeded: ['实际需求多于年初预计', '上级追加了任务', '年初按上年水平测算，目标值偏低', '改进了工作方法，效率提高'],
  retarget: ['明年按实际情况调高目标值', '明年编制绩效目标时分季度测算、据实核定'],
  amount: [],
  other: [],
};
