import serviceWorker from './service-worker.ts?worker&url';

/*
 * Zod tests whether it may compile code, which the page's CSP refuses and reports. It must be configured
 * before the contract is loaded: hence the deferred import.
 */
globalThis.__zod_globalConfig = { jitless: true };
void import('./components/app.ts');

// Absent on plain http from another machine: the page then lives as long as it is open.
if (import.meta.env.PROD && 'serviceWorker' in navigator) keepScreens(navigator.serviceWorker);

function keepScreens(workers: ServiceWorkerContainer): void {
  addEventListener('load', () => void workers.register(serviceWorker));
  if (workers.controller !== null) return;
  // Reads of a first visit came before the worker could cache them.
  const tell = () =>
    workers.controller?.postMessage({
      language: document.documentElement.lang,
      addresses: performance.getEntriesByType('resource').map(({ name }) => name),
    });
  workers.addEventListener('controllerchange', tell, { once: true });
}
