import type { Engine } from '../../taskpane/engine';
import type { EngineWorker } from './worker-engine';

/** Loads the engine, one for all files of the page; asked again after it did not come, it tries again. */
export function engineLoader(startWorker: () => EngineWorker): () => Promise<Engine> {
  let loading: Promise<Engine> | null = null;
  const load = async (): Promise<Engine> => {
    const [{ engine }, { workerEngine }] = await Promise.all([
      import(/* webpackChunkName: "engine" */ '../../taskpane/engine'),
      import('./worker-engine'),
    ]);
    return workerEngine(engine, startWorker);
  };
  return () =>
    (loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    }));
}
