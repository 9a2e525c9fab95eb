import { isPage } from './own-script';

/* The one file: its single script is the page, and in a worker whatever the page started it for. */
if (isPage())
  void import('./page').then(({ showPage }) => {
    showPage();
  });
else if ((globalThis as { readonly name?: string }).name === 'engine') void import('../engine/engine-worker');
else void import('../xls/xls-worker');
