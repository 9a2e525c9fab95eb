import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openWorkbook } from '../../src/hosts/xlsx/workbook';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import { PaneController } from '../../src/taskpane/controller';
import { engine, type Engine } from '../../src/taskpane/engine';
import { LateEngine } from '../../src/taskpane/late-engine';
import { PaneStore } from '../../src/taskpane/pane-store';
import type { Host } from '../../src/hosts/host';

const samples = resolve(import.meta.dirname, '../../assets/samples');

/** A sample workbook as a host; the same samples the workbench offers. */
export async function sampleHost(file = 'sample-caidian-style.xlsx'): Promise<XlsxHost> {
  return new XlsxHost(await openWorkbook(new Uint8Array(readFileSync(join(samples, file))), file));
}

/** A pane without a face: its state and everything a person can do. */
export function paneOver(
  host: Host,
  load: () => Promise<Engine> = () => Promise.resolve(engine),
): { store: PaneStore; controller: PaneController } {
  const store = new PaneStore();
  return { store, controller: new PaneController(host, new LateEngine(load), store) };
}
