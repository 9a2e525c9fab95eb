import { isPage } from './own-script';

/* The one file: its single script is the page, and in a worker whatever the page started it for. */
if (isPage())
  void import('./page').then(({ showPage }) => {
    showPage();
  });
else void import('../xls/xls-worker');
