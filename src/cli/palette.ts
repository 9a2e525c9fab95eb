import pc from 'picocolors';
import type { Palette } from '../core/report/text';

/** The colours of a text report on a terminal. */
export const COLOURED: Palette = {
  severity: (severity, text) => ({ error: pc.red, warning: pc.yellow, info: pc.cyan })[severity](text),
  strong: pc.bold,
  dim: pc.dim,
};
