import type { LayoutAnswer, LayoutRequest } from './layout-request.ts';

/** Runs one layout in a worker of its own, loaded only now, and ended with it. */
export function runLayout(request: LayoutRequest, signal: AbortSignal): Promise<LayoutAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    const end = (): void => worker.terminate();
    signal.addEventListener('abort', () => {
      end();
      reject(signal.reason);
    });
    worker.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
      end();
      resolve(data);
    };
    worker.onerror = (event) => {
      end();
      reject(new Error(event.message || 'The layout worker could not be loaded'));
    };
    worker.postMessage(request);
  });
}
