import { FluentProvider } from '@fluentui/react-components';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { ApplyReport, Edit } from '../../../src/core/edits/types';
import type { SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { HostError } from '../../../src/hosts/host';
import { openWorkbook } from '../../../src/hosts/xlsx/workbook';
import { XlsxHost } from '../../../src/hosts/xlsx/xlsx-host';
import { RequestChannel } from '../../../src/taskpane/requests';
import { TaskPane } from '../../../src/taskpane/TaskPane';
import { darkTheme, lightTheme } from '../../../src/taskpane/theme';

/** An .xlsx host that can pose as slow, as offline, as protected. */
class PosedHost extends XlsxHost {
  delay = 0;
  failure: HostError['code'] | null = null;
  isProtected = false;
  readonly selections: string[] = [];

  override async readSheet(sheetId?: string): Promise<SheetSnapshot> {
    await this.#pose();
    const snapshot = await super.readSheet(sheetId);
    return this.isProtected ? { ...snapshot, isProtected: true } : snapshot;
  }

  override async apply(sheetId: string, edits: readonly Edit[]): Promise<ApplyReport> {
    await this.#pose();
    return super.apply(sheetId, edits);
  }

  async #pose(): Promise<void> {
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    if (this.failure) throw new HostError(this.failure, { id: 'host.unexpected', data: {} }, 'posed failure');
  }
}

declare global {
  interface Window {
    paneTest: { readonly host: PosedHost; readonly requests: RequestChannel };
  }
}

const parameters = new URLSearchParams(location.search);
const file = parameters.get('file') ?? 'sample-caidian-style.xlsx';
const locale = parameters.get('locale') === 'en-US' ? 'en-US' : 'zh-CN';
const response = await fetch(`samples/${file}`);
const host = new PosedHost(await openWorkbook(new Uint8Array(await response.arrayBuffer()), file));
const requests = new RequestChannel();
window.paneTest = { host, requests };
document.documentElement.lang = locale;
const root = document.getElementById('root');
if (!root) throw new Error('no root');
createRoot(root).render(
  <StrictMode>
    <FluentProvider theme={parameters.get('theme') === 'dark' ? darkTheme : lightTheme} style={{ height: '100%' }}>
      <main style={{ height: '100%' }}>
        <TaskPane host={host} locale={locale} requests={requests} />
      </main>
    </FluentProvider>
  </StrictMode>,
);
