import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Message } from '../core/messages/message';
import type { Place } from './go-to';
import { SheetContent } from './grid/sheet-content';
import { SheetModel } from './grid/sheet-model';
import { HEADER_WIDTH } from './grid/styles';
import type { Say } from './messages';
import { OpenSheet } from './OpenSheet';
import { problemOf } from './sheet-commands';
import { SheetTabs } from './SheetTabs';
import type { Zoom } from './state';
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
  /** What is said over the foot of the sheet. */
  readonly notice: ReactNode;
  sayMessage(what: Message): string;
  onProblem(problem: Message | null): void;
  onZoomShown(zoom: number): void;
  onZoom(step: 1 | -1): void;
}

/** The sheet in front and the tabs of the workbook. */
export function SheetArea(props: SheetAreaProps) {
  const { host, zoom, say, sayMessage, onZoomShown } = props;
  const styles = useStyles();
  const [width, setWidth] = useState(0);
  const [wanted, setWanted] = useState<Place | null>(null);
  const revision = useSyncExternalStore(host.subscribe, host.revision);
  const sheetId = host.activeSheetId();
  const { contentRevision } = host;
  const read = useMemo(() => readSheet(host, sheetId, contentRevision), [host, sheetId, contentRevision]);
  const shownZoom = zoom ?? (read.problem === null ? fittingZoom(read.content, width) : 1);
  const model = useMemo(
    () => (read.problem === null ? new SheetModel(read.content, shownZoom) : null),
    [read, shownZoom],
  );
  useEffect(() => {
    onZoomShown(shownZoom);
  }, [shownZoom, onZoomShown]);

  return (
    <>
      {model ? (
        <OpenSheet
          key={sheetId}
          {...props}
          model={model}
          revision={revision}
          wanted={wanted?.sheetId === sheetId ? wanted.range : null}
          onOtherSheet={(place) => {
            setWanted(place);
            host.activateByUser(place.sheetId);
          }}
          onArrived={() => {
            setWanted(null);
          }}
          onWidth={setWidth}
        />
      ) : (
        <div className={styles.empty}>
          <Text>{read.problem && sayMessage(read.problem)}</Text>
        </div>
      )}
      {props.notice}
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
    return {
      content: new SheetContent(host.workbook.snapshot(sheetId), host.layout(sheetId), host.scene(sheetId)),
      problem: null,
    };
  } catch (error) {
    return { problem: problemOf(error) };
  }
}

function fittingZoom(content: SheetContent, width: number): number {
  if (width === 0) return 1;
  const zoom = Math.floor(((width - HEADER_WIDTH - SCROLLBAR) / Math.max(1, content.contentWidth)) * 100) / 100;
  return Math.min(FIT.most, Math.max(FIT.least, zoom));
}
