import { registerOffline } from './offline';
import { startWorkbench } from './start';

/* The workbench on a server, with its scripts and samples beside it. */
startWorkbench({
  readSample: async (file) => {
    const response = await fetch(`samples/${file}`);
    if (!response.ok) throw new Error(String(response.status));
    return new Uint8Array(await response.arrayBuffer());
  },
  startXlsWorker: () =>
    new Worker(/* webpackChunkName: "xls-worker" */ new URL('./xls/xls-worker.ts', import.meta.url)),
  startEngineWorker: () =>
    new Worker(/* webpackChunkName: "engine-worker" */ new URL('./engine/engine-worker.ts', import.meta.url)),
});
registerOffline();
