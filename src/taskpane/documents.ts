import type { Host } from '../hosts/host';
import { loadPart } from '../hosts/load-part';
import type { CheckList } from '../report/check-list';
import type { LinePitch } from '../report/draft-layout';
import { currentReport } from './state';
import type { PaneStore } from './pane-store';
import type { TaskQueue } from './task-queue';

/** Gives a file to the person. */
export type HandOver = (bytes: Uint8Array<ArrayBuffer>, fileName: string) => void;

/** What a person takes along: the report of the form on show for Word, and the check list as a workbook. */
export class Documents {
  constructor(
    private readonly host: Host,
    private readonly store: PaneStore,
    private readonly tasks: TaskQueue,
    private readonly handOver: HandOver,
  ) {}

  /** Web views of Excel may drop a download without a word. */
  get isDownloadSure(): boolean {
    return this.host.kind !== 'excel';
  }

  /** Drafts the report of the form on show and lays it before the person. */
  open(): Promise<void> {
    return this.tasks.run('drafting', async () => {
      const report = currentReport(this.store.getState());
      if (!report?.context) return;
      const { draftReport } = await loadPart(() => import('../core/draft/draft'));
      const { left, right } = report.context.form.table;
      // A table with columns of one width is better than none.
      const widths = await this.host.columnWidths(report.sheet.id, { first: left, last: right }).catch(() => null);
      const draft = draftReport(report.context, widths && ((col) => widths[col - left] ?? 0));
      this.store.dispatch({ type: 'drafted', draft });
    });
  }

  /** Makes the Word document of the draft on show. */
  save(pitch: LinePitch): Promise<void> {
    return this.tasks.run('drafting', async () => {
      const { draft } = this.store.getState();
      if (!draft) return;
      const { draftDocx } = await loadPart(() => import('../report/draft-docx'));
      const file = fileName(draft.title, 'docx');
      this.handOver((await draftDocx(draft, pitch)) as Uint8Array<ArrayBuffer>, file);
      this.store.dispatch({ type: 'notice', notice: { kind: 'handed-over', file } });
    });
  }

  /** Opens the check list as a new workbook where the host can, else hands it over as a file. The form is not touched. */
  checkList(list: CheckList, subject: string): Promise<void> {
    return this.tasks.run('listing', async () => {
      const { checkListWorkbook } = await loadPart(() => import('../report/check-list'));
      const bytes = (await checkListWorkbook(list)) as Uint8Array<ArrayBuffer>;
      const isOpen = await this.host.openNew(bytes);
      const file = fileName(`${list.title}-${subject}`, 'xlsx');
      if (!isOpen) this.handOver(bytes, file);
      this.store.dispatch({ type: 'notice', notice: isOpen ? { kind: 'opened-new' } : { kind: 'handed-over', file } });
    });
  }
}

/** Longer names are cut off by some systems. */
const LONGEST_NAME = 80;

function fileName(title: string, ending: string): string {
  const name = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim();
  return `${Array.from(name).slice(0, LONGEST_NAME).join('')}.${ending}`;
}
