import { foldWidth } from '../text/normalise';
import { plainWords } from './plain';
import { likeness } from './similarity';
import type { TextSpan } from './types';

const OFFERED = /提供([^,;。:0-9]{4,60})/;
const ANSWERED_AS_ONE = /(服务|全部|各项|均已|按要求|按合同|开展)/;

/** 提供法律咨询、纠纷调解等服务: services the target lists beside its figures, none of which the actual mentions; null otherwise. */
export function findUnmentionedServices(target: string, actual: string): TextSpan | null {
  const found = OFFERED.exec(foldWidth(target).slice(0, 400));
  if (!found?.[1]?.includes('、')) return null;
  const entries = found[1].split('、').map((entry) => entry.replace(/(等)?(服务|工作|业务)?$/, ''));
  if (entries.length < 2 || entries.some((entry) => entry.length < 2 || entry.length > 12)) return null;
  const given = plainWords(actual);
  // The name of the place (法律服务站) tells nothing about what is done there.
  const beyondNames = given.replace(/服务(站|点|中心|室|大厅|平台|队)/g, '');
  if (ANSWERED_AS_ONE.test(beyondNames) || entries.some((entry) => (likeness(entry, given) ?? 0) > 0.5)) return null;
  return { start: found.index, end: found.index + found[0].length };
}
