import { Button, Input, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { SheetInfo } from '../../hosts/host';
import { usePane } from '../pane-context';
import { currentSheet } from '../state';
import type { Speaker } from '../texts';
import { choosableSheets, errorsOver, formSheets, type FormSheet } from '../workbook-forms';
import { OpenIcon } from './icons';
import { useSharedStyles } from './styles';

/** More than these are looked for by name; a native list of hundreds can only be scrolled through. */
const SHORT_LIST = 15;

const useStyles = makeStyles({
  picker: { flexGrow: 1, flexBasis: '72px', minWidth: '0' },
  button: { justifyContent: 'space-between', fontWeight: tokens.fontWeightRegular },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  panel: {
    order: 1,
    flexBasis: '100%',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  list: { maxHeight: '45vh', overflowY: 'auto', rowGap: '0' },
  sheet: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
});

/** Which sheet is meant. Forms are named first, with what is left to mend on each. */
export function SheetPicker() {
  const { state } = usePane();
  return choosableSheets(state).length > SHORT_LIST ? <SearchablePicker /> : <ShortPicker />;
}

function ShortPicker() {
  const { state, controller, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const sheets = choosableSheets(state);
  const forms = formSheets(state);
  const option = (sheet: SheetInfo) => (
    <option key={sheet.id} value={sheet.id}>
      {sheetLabel(sheet, forms, speaker)}
    </option>
  );
  const isForm = ({ id }: SheetInfo): boolean => forms.some(({ sheetId }) => sheetId === id);
  return (
    <Select
      className={mergeClasses(styles.picker, shared.select)}
      size="small"
      aria-label={speaker.text('sheet.label')}
      value={currentSheet(state)?.id ?? ''}
      disabled={sheets.length === 0}
      onChange={(_, { value }) => void controller.chooseSheet(value)}
    >
      {forms.length > 1 ? (
        <>
          <optgroup label={speaker.text('forms.group', { count: forms.length, left: errorsOver(forms) })}>
            {sheets.filter(isForm).map(option)}
          </optgroup>
          {sheets.some((sheet) => !isForm(sheet)) && (
            <optgroup label={speaker.text('forms.others')}>
              {sheets.filter((sheet) => !isForm(sheet)).map(option)}
            </optgroup>
          )}
        </>
      ) : (
        sheets.map(option)
      )}
    </Select>
  );
}

function SearchablePicker() {
  const { state, controller, speaker } = usePane();
  const styles = useStyles();
  const shared = useSharedStyles();
  const [isOpen, setIsOpen] = useState(false);
  const [search, setSearch] = useState('');
  const panelId = useId();
  const forms = formSheets(state);
  const current = currentSheet(state);
  const wanted = search.trim().toLowerCase();
  const isForm = ({ id }: SheetInfo): boolean => forms.some(({ sheetId }) => sheetId === id);
  const matching = choosableSheets(state).filter(({ name }) => name.toLowerCase().includes(wanted));
  const shown = [...matching.filter(isForm), ...matching.filter((sheet) => !isForm(sheet))];
  const close = (): void => {
    setIsOpen(false);
    setSearch('');
  };
  return (
    <>
      <Button
        className={mergeClasses(styles.picker, styles.button)}
        size="small"
        icon={<OpenIcon />}
        iconPosition="after"
        aria-label={`${speaker.text('sheet.label')} ${current?.name ?? ''}`}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        <span className={styles.name}>{current && sheetLabel(current, forms, speaker)}</span>
      </Button>
      <div
        id={panelId}
        className={isOpen ? styles.panel : undefined}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          close();
        }}
      >
        {isOpen && (
          <>
            <Input
              type="search"
              size="small"
              autoFocus
              aria-label={speaker.text('sheet.search')}
              placeholder={speaker.text('sheet.search')}
              value={search}
              onChange={(_, { value }) => {
                setSearch(value);
              }}
            />
            {forms.length > 1 && (
              <span className={shared.caption}>
                {speaker.text('forms.group', { count: forms.length, left: errorsOver(forms) })}
              </span>
            )}
            {shown.length === 0 && <span className={shared.caption}>{speaker.text('sheet.search.none')}</span>}
            <ul className={mergeClasses(shared.list, styles.list)}>
              {shown.map((sheet) => (
                <li key={sheet.id}>
                  <Button
                    className={styles.sheet}
                    appearance="subtle"
                    size="small"
                    onClick={() => {
                      close();
                      void controller.chooseSheet(sheet.id);
                    }}
                  >
                    {sheetLabel(sheet, forms, speaker)}
                  </Button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}

function sheetLabel(
  { id, name, isActive, visibility }: SheetInfo,
  forms: readonly FormSheet[],
  speaker: Speaker,
): string {
  const label =
    visibility === 'visible'
      ? isActive
        ? speaker.text('sheet.current', { name })
        : name
      : speaker.text('sheet.hidden', { name });
  const form = forms.length > 1 ? forms.find(({ sheetId }) => sheetId === id) : undefined;
  return form && form.errors > 0 ? `${label} · ${speaker.text('forms.errors', { count: form.errors })}` : label;
}
