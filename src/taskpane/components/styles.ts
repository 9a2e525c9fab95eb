import { makeStyles, tokens } from '@fluentui/react-components';

/** Styles several parts of the pane share. */
export const useSharedStyles = makeStyles({
  visuallyHidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clip: 'rect(0 0 0 0)',
    whiteSpace: 'nowrap',
  },
  caption: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  /** Texts of the form: broken anywhere rather than cut off, line breaks kept. */
  formText: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  list: {
    listStyleType: 'none',
    margin: '0',
    padding: '0',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  heading: {
    margin: '0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    ':focus': { outlineStyle: 'none' },
  },
  /** A choice too long for the pane ends in dots, not in half a word. */
  select: { '& select': { textOverflow: 'ellipsis' } },
  /** A small deed that must not outshine the main one. */
  link: {
    minWidth: '0',
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    color: tokens.colorBrandForeground1,
  },
  /** Only as wide as its words: the pane may be 300 px wide. */
  button: { minWidth: '0' },
});
