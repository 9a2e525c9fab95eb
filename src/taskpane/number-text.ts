import { decimal, formatFixed, formatPlain, HUNDRED } from '../core/decimal';

/** Plain and percent formats: grouping, decimals, percent sign. */
const FORMAT = /^(#,##)?0(?:\.(0+))?(%)?$/;

/**
 * A number as a cell with this format shows it, as far as forms use formats: decimals, thousands, percent, half up.
 * Any other format shows the number as it is: this is a preview, and Excel shows the rest.
 */
export function numberText(value: number, numberFormat = 'General'): string {
  const [, grouping, decimals = '', percent = ''] = FORMAT.exec(numberFormat) ?? [];
  if (!FORMAT.test(numberFormat)) return formatPlain(decimal(value));
  const shown = percent ? decimal(value).times(HUNDRED) : decimal(value);
  const [whole = '', fraction] = formatFixed(shown, decimals.length).split('.');
  const grouped = grouping ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`}${percent}`;
}
