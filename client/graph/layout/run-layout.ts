import type { AnswerTo, LayoutRequest } from './layout-request.ts';

/** Answers one request in a worker of its own, loaded only now, and ended with it. */
export function runLayout<R extends LayoutRequest>(request: R, signal: AbortSignal): Promise<AnswerTo<R>> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    const end = (): void => worker.terminate();
    signal.addEventListener('abort', () => {
      end();
      reject(signal.reason);
    });
    worker.onmessage = ({ data }: MessageEvent<AnswerTo<R>>) => {
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
