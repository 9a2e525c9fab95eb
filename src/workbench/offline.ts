/** Makes the page installable and usable without its server, where the browser allows it (https or localhost). */
export function registerOffline(): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = 'workbench.webmanifest';
  document.head.append(link);
  if ('serviceWorker' in navigator && window.isSecureContext) {
    // without it the page works as long as its server answers
    navigator.serviceWorker.register('service-worker.js').catch(() => undefined);
  }
}
