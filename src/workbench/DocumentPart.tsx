import type { ReactNode } from 'react';
import type { Locale } from '../core/messages/message';
import type { Engine } from '../taskpane/engine';
import type { WorkbenchController } from './controller';
import { LatePart } from './LatePart';
import { say as sayMessage, type Say } from './messages';
import type { WorkbenchDocument } from './open-document';
import { SheetArea } from './SheetArea';
import { SplitView } from './SplitView';
import type { WorkbenchState } from './state';

export interface DocumentPartProps {
  readonly document: WorkbenchDocument;
  readonly state: WorkbenchState;
  readonly controller: WorkbenchController;
  readonly locale: Locale;
  readonly say: Say;
  readonly loadEngine: () => Promise<Engine>;
  readonly notice: ReactNode;
}

/** The rules and all that reads a form are in it: the sheet is shown before they are there. */
const loadPane = () => import('../taskpane/TaskPane');

/** An open file: its sheets on the left, the pane on the right. */
export function DocumentPart({
  document,
  state: { zoom, fromList },
  controller,
  locale,
  say,
  loadEngine,
  notice,
}: DocumentPartProps) {
  return (
    <SplitView
      say={say}
      workbook={
        <SheetArea
          key={document.id}
          host={document.host}
          zoom={zoom}
          say={say}
          notice={notice}
          sayMessage={(what) => sayMessage(locale, what)}
          onProblem={controller.refused}
          onZoomShown={controller.zoomShown}
          onZoom={(step) => {
            controller.zoomBy(step);
          }}
        />
      }
      pane={
        <LatePart load={loadPane} say={say}>
          {({ TaskPane }) => (
            <TaskPane
              key={document.id}
              host={document.host}
              locale={locale}
              loadEngine={loadEngine}
              {...(fromList && { requests: fromList.requests })}
              onFindings={document.host.showFindings}
            />
          )}
        </LatePart>
      }
    />
  );
}
