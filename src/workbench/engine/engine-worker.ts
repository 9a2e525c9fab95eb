import type { FromWorker, ToWorker } from './protocol';
import { serveEngine } from './serve';

/* The worker in which the workbench checks and plans. */
const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<ToWorker>) => void;
  postMessage: (answer: FromWorker) => void;
};
const serve = serveEngine(
  (answer) => {
    scope.postMessage(answer);
  },
  () => performance.now(),
);
scope.onmessage = ({ data }) => {
  serve(data);
};
scope.postMessage({ kind: 'ready' });
