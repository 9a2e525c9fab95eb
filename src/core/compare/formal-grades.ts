import { plainWords } from './plain';

/** Grades that are awarded, by rank; words of degree (较好, 显著) are not among them. */
const RANKS: readonly Readonly<Record<string, readonly [low: number, high: number]>>[] = [
  {
    优秀: [3, 3],
    优: [3, 3],
    优等: [3, 3],
    优良: [2, 3],
    良好: [2, 2],
    良: [2, 2],
    合格: [1, 1],
    及格: [1, 1],
    不合格: [0, 0],
    不及格: [0, 0],
  },
  {
    优秀: [3, 3],
    优: [3, 3],
    优良: [2, 3],
    良好: [2, 2],
    良: [2, 2],
    中: [1, 1],
    中等: [1, 1],
    一般: [1, 1],
    差: [0, 0],
    较差: [0, 0],
  },
  { A: [4, 4], B: [3, 3], C: [2, 2], D: [1, 1] },
];

/** The longest text a grade with its trimmings makes. */
const LONGEST = 16;

function gradeIn(text: string): string {
  const plain = plainWords(text);
  if (plain.length > LONGEST) return '';
  return plain
    .replace(/^(?:考核|评定|评价|评级|综合|总体)?(?:结果|等级|等次)?(?:达到|达|为|获得|获|评为)?/, '')
    .replace(/(?:等级|等次|档次|级|等|档)?(?:及以上|以上)?(?:等级|等次|级)?$/, '');
}

/** Whether the grade awarded is at least the one asked for; null when the texts are not two grades of one order. */
export function reachesGrade(target: string, actual: string): boolean | null {
  const [wanted, given] = [gradeIn(target), gradeIn(actual)];
  if (wanted === '' || given === '') return null;
  for (const ranks of RANKS) {
    const [asked, awarded] = [ranks[wanted], ranks[given]];
    if (!asked || !awarded) continue;
    if (awarded[0] >= asked[0] && (wanted === '优良' || awarded[0] >= asked[1])) return true;
    // 优 and 良 alone are also words of degree: what falls short of them is for a person.
    const isFormal = 'A' in ranks || (wanted.length > 1 && given.length > 1);
    if (awarded[1] < asked[0] && isFormal) return false;
  }
  return null;
}
