import { makeStyles, tokens } from '@fluentui/react-components';
import type { Severity } from '../../core/rules/types';

/** Width of the row numbers and height of the column letters, in pixels. */
export const HEADER_WIDTH = 40;
export const HEADER_HEIGHT = 22;

/** Line styles differ along with the colours, so that marks read without colour. */
export const MARK_COLORS: Readonly<Record<Severity, string>> = {
  error: '#B10E1C',
  warning: '#8A5A00',
  info: '#0F6CBD',
};
export const MARK_LINES: Readonly<Record<Severity, string>> = { error: 'solid', warning: 'dashed', info: 'dotted' };

export const useGridStyles = makeStyles({
  scroller: {
    position: 'relative',
    flex: '1 1 0',
    minHeight: 0,
    overflow: 'auto',
    backgroundColor: '#F3F3F3',
    outlineStyle: 'none',
    contain: 'strict',
    overflowAnchor: 'none',
  },
  canvas: { position: 'relative', minWidth: '100%' },
  paper: { position: 'absolute', backgroundColor: '#FFFFFF' },
  layer: { position: 'absolute' },
  rule: { position: 'absolute', backgroundColor: '#E3E3E3', pointerEvents: 'none' },
  band: { position: 'sticky', width: 0, height: 0 },
  bandBody: { position: 'absolute', backgroundColor: '#FFFFFF', overflow: 'hidden' },
  freezeLine: { position: 'absolute', backgroundColor: '#8A8886', pointerEvents: 'none' },
  header: {
    position: 'absolute',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    backgroundColor: '#F5F5F5',
    color: '#424242',
    borderRight: '1px solid #D1D1D1',
    borderBottom: '1px solid #D1D1D1',
    fontFamily: tokens.fontFamilyBase,
    fontSize: '12px',
    userSelect: 'none',
    overflow: 'hidden',
  },
  headerOn: { backgroundColor: '#CFE4FA', color: '#0C3B5E', fontWeight: 600 },
  cell: {
    position: 'absolute',
    boxSizing: 'border-box',
    display: 'flex',
    overflow: 'hidden',
    cursor: 'cell',
    padding: '0 1px',
    lineHeight: 1.25,
    userSelect: 'none',
  },
  text: { minWidth: 0, maxWidth: '100%' },
  flowing: { position: 'absolute', top: 0, bottom: 0, display: 'flex', overflow: 'hidden', padding: '0 1px' },
  ring: { position: 'absolute', inset: 0, pointerEvents: 'none', zIndex: 2 },
  // the sign straddles the corner, so that it hides none of the text; no layer of its own, so that the sign can lie above the selection
  marked: { overflow: 'visible' },
  markedText: { maxHeight: '100%', overflow: 'hidden' },
  sign: {
    position: 'absolute',
    top: '-6px',
    right: '-6px',
    width: '14px',
    height: '14px',
    pointerEvents: 'none',
    zIndex: 4,
    forcedColorAdjust: 'none',
  },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  selection: {
    position: 'absolute',
    boxSizing: 'border-box',
    border: '2px solid #0F6CBD',
    boxShadow: 'inset 0 0 0 1px #FFFFFF',
    pointerEvents: 'none',
    zIndex: 3,
    '@media (forced-colors: active)': {
      borderTopColor: 'Highlight',
      borderRightColor: 'Highlight',
      borderBottomColor: 'Highlight',
      borderLeftColor: 'Highlight',
    },
  },
  selectionAway: {
    borderTopColor: '#2B88D8',
    borderRightColor: '#2B88D8',
    borderBottomColor: '#2B88D8',
    borderLeftColor: '#2B88D8',
  },
  flash: {
    animationDuration: '900ms',
    animationIterationCount: 1,
    animationName: {
      from: { boxShadow: '0 0 0 8px rgba(15, 108, 189, 0.55)' },
      to: { boxShadow: '0 0 0 0 rgba(15, 108, 189, 0)' },
    },
    '@media (prefers-reduced-motion: reduce)': { animationDuration: '1ms' },
  },
  editor: {
    boxSizing: 'border-box',
    width: '100%',
    height: '100%',
    margin: 0,
    padding: '0 2px',
    border: 'none',
    outlineStyle: 'none',
    resize: 'none',
    overflow: 'hidden',
    lineHeight: 1.25,
    opacity: 0,
    pointerEvents: 'none',
    backgroundColor: '#FFFFFF',
  },
  editing: {
    opacity: 1,
    pointerEvents: 'auto',
    boxShadow: '0 2px 8px rgba(0, 0, 0, 0.28)',
    minHeight: '100%',
    minWidth: '100%',
    overflow: 'auto',
  },
});
