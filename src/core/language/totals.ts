import { words } from './words';

/** What was reached, by a figure far beyond what was to be added: 面积达到238平方公里. */
export const REACHED: ReadonlySet<string> = new Set(words('达到 达'));

/** Totals that run on from year to year. */
export const RUNNING: ReadonlySet<string> = new Set(words('累计 累计达 历年累计'));

/** Totals of all there are by now. */
export const TOTALS: ReadonlySet<string> = new Set(words('总数 总量 总数为 总量达 总长 总面积'));

/** What was left over is there by now: 余下700床于8月补齐. */
export const MADE_UP: ReadonlySet<string> = new Set(words('补齐 补足 补完 补上'));
