import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { cellKey, toA1, type CellRef } from '../core/sheet/address';
import type { Message } from '../core/messages/message';
import { HostError } from '../hosts/host';
import { Grid } from './grid/Grid';
import { SheetContent } from './grid/sheet-content';
import { SheetModel } from './grid/sheet-model';
import { HEADER_WIDTH } from './grid/styles';
import { message, type Say } from './messages';
import { SheetTabs } from './SheetTabs';
import type { Zoom } from './state';
import { editText, typedContent } from './typing';
import type { WorkbenchHost } from './workbench-host';

const useStyles = makeStyles({
  empty: {
    flex: '1 1 0',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: '24px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

/** Fitting neither shrinks below legibility nor enlarges much. */
const FIT = { least: 0.65, most: 1.2 };
const SCROLLBAR = 18;

export interface SheetAreaProps {
  readonly host: WorkbenchHost;
  readonly zoom: Zoom;
  readonly say: Say;
  sayMessage(what: Message): string;
  onProblem(problem: Message): void;
  onZoomShown(zoom: number): void;
}

/** The sheet in front and the tabs of the workbook. */
export function SheetArea({ host, zoom, say, sayMessage, onProblem, onZoomShown }: SheetAreaProps) {
  const styles = useStyles();
  const [width, setWidth] = useState(0);
  const revision = useSyncExternalStore(host.subscribe, host.revision);
  const sheetId = host.activeSheetId();
  const { contentRevision, reveals } = host;
  const read = useMemo(() => readSheet(host, sheetId, contentRevision), [host, sheetId, contentRevision]);
  const shownZoom = zoom ?? (read.problem === null ? fittingZoom(read.content, width) : 1);
  const model = useMemo(
    () => (read.problem === null ? new SheetModel(read.content, shownZoom) : null),
    [read, shownZoom],
  );
  const marks = useMemo(() => marksOf(host, sheetId, revision), [host, sheetId, revision]);
  const selected = host.selection(sheetId).cell;
  const reveal = useMemo(
    () => ({ cell: { row: selected.row, col: selected.col }, serial: reveals }),
    [selected.row, selected.col, reveals],
  );
  useEffect(() => {
    onZoomShown(shownZoom);
  }, [shownZoom, onZoomShown]);

  const commit = (cell: CellRef, text: string) => {
    try {
      const numberFormat = model?.cell(cell.row, cell.col)?.numberFormat ?? 'General';
      const report = host.editCell(sheetId, cell, typedContent(text, numberFormat));
      const refused = report.outcomes.find(({ status }) => status === 'skipped');
      if (refused?.reason) onProblem(message('workbench.refused', { cell: toA1(cell), reason: refused.reason }));
    } catch (error) {
      onProblem(problemOf(error));
    }
  };

  return (
    <>
      {model ? (
        <Grid
          key={sheetId}
          model={model}
          marks={marks}
          selected={model.anchor(selected)}
          reveal={reveal.serial > 0 ? reveal : null}
          readOnly={model.snapshot.isProtected}
          say={say}
          editText={(cell) => editText(model.cell(cell.row, cell.col))}
          onSelect={(cell) => {
            host.selectByUser(sheetId, cell);
          }}
          onCommit={commit}
          onWidth={setWidth}
        />
      ) : (
        <div className={styles.empty}>
          <Text>{read.problem && sayMessage(read.problem)}</Text>
        </div>
      )}
      <SheetTabs
        sheets={host.workbook.sheets}
        activeId={sheetId}
        say={say}
        onChoose={(id) => {
          host.activateByUser(id);
        }}
      />
    </>
  );
}

type ReadSheet = { readonly content: SheetContent; readonly problem: null } | { readonly problem: Message };

function readSheet(host: WorkbenchHost, sheetId: string, _contentRevision: number): ReadSheet {
  try {
    return { content: new SheetContent(host.workbook.snapshot(sheetId), host.layout(sheetId)), problem: null };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

function marksOf(host: WorkbenchHost, sheetId: string, _revision: number) {
  try {
    return new Map(host.highlights(sheetId).map(({ cell, severity }) => [cellKey(cell.row, cell.col), severity]));
  } catch {
    // a sheet that cannot be read has no marks; the refusal itself is shown in its place
    return new Map<number, never>();
  }
}

function problemOf(error: unknown): Message {
  return error instanceof HostError ? error.userMessage : message('workbench.unexpected');
}

function fittingZoom(content: SheetContent, width: number): number {
  if (width === 0) return 1;
  const zoom = Math.floor(((width - HEADER_WIDTH - SCROLLBAR) / Math.max(1, content.contentWidth)) * 100) / 100;
  return Math.min(FIT.most, Math.max(FIT.least, zoom));
}
