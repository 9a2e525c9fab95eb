import type { Severity } from '../../core/rules/types';
import { MARK_COLORS } from './styles';

const SHAPES: Readonly<Record<Severity, string>> = {
  error: 'M7 0.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13z',
  warning: 'M7 0.5L13.6 13H0.4z',
  info: 'M2.5 0.8h9a1.7 1.7 0 0 1 1.7 1.7v9a1.7 1.7 0 0 1-1.7 1.7h-9a1.7 1.7 0 0 1-1.7-1.7v-9a1.7 1.7 0 0 1 1.7-1.7z',
};
const GLYPHS: Readonly<Record<Severity, string>> = {
  error: 'M4.7 4.7l4.6 4.6M9.3 4.7l-4.6 4.6',
  warning: 'M7 5v3.6M7 10.6v.6',
  info: 'M7 6.4v4M7 3.6v.6',
};

/** The corner sign of a marked cell: round for errors, a triangle for warnings, square for notes. */
export function MarkSign({ severity, className }: { readonly severity: Severity; readonly className: string }) {
  return (
    <svg className={className} viewBox="0 0 14 14" aria-hidden="true" focusable="false">
      <path d={SHAPES[severity]} fill={MARK_COLORS[severity]} stroke="#FFFFFF" strokeWidth="0.8" />
      <path d={GLYPHS[severity]} stroke="#FFFFFF" strokeWidth="1.5" strokeLinecap="round" fill="none" />
    </svg>
  );
}
