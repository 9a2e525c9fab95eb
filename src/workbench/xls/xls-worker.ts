import { convertWithLibrary } from '../../hosts/xlsx/legacy/xls-library';

/* The worker in which the page converts old workbooks: a damaged one may loop, and a worker can be stopped. */
const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<Uint8Array>) => void;
  postMessage: (message: unknown) => void;
};
scope.onmessage = ({ data }) => {
  scope.postMessage(convertWithLibrary(data));
};
scope.postMessage('ready');
