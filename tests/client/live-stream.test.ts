import { afterEach, expect, it, vi } from 'vitest';
import { openLiveStream } from '../../client/api/live-stream.ts';
import type { LiveEvents } from '../../model/contract/live.ts';

afterEach(() => vi.unstubAllGlobals());

/** The stream of a browser, told by hand. */
class TestSource extends EventTarget {
  static readonly CLOSED = 2;
  static last: TestSource | null = null;
  readonly readyState = 1;

  constructor() {
    super();
    TestSource.last = this;
  }

  close(): void {
    TestSource.last = null;
  }
}

/** An event of each name that there is. */
const NEWS: Readonly<Record<keyof LiveEvents, true>> = {
  change: true,
  news: true,
  map: true,
  presence: true,
  vote: true,
  workshop: true,
  pointer: true,
  lead: true,
  editing: true,
  survival: true,
  reset: true,
  alive: true,
  replaced: true,
};

it('hears every event that a stream tells', () => {
  vi.stubGlobal('EventSource', TestSource);
  vi.stubGlobal('window', { setTimeout: () => 0 });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  const heard: string[] = [];
  const nothing = (): void => undefined;
  const close = openLiveStream(
    't',
    {},
    { opened: nothing, lost: nothing, heard: (name) => heard.push(name) },
  );
  for (const name of Object.keys(NEWS))
    TestSource.last?.dispatchEvent(new MessageEvent(name, { data: '{}' }));
  close();
  expect(heard).toEqual(Object.keys(NEWS));
});

it('is lost as soon as the browser reports that the network is cut', () => {
  const page = new EventTarget();
  vi.stubGlobal('EventSource', TestSource);
  vi.stubGlobal('window', { setTimeout: () => 0 });
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  const [lost, nothing] = [vi.fn(), (): void => undefined];
  const close = openLiveStream('t', {}, { opened: nothing, lost, heard: nothing });
  page.dispatchEvent(new Event('offline'));
  expect(lost).toHaveBeenCalledOnce();
  close();
  page.dispatchEvent(new Event('offline'));
  expect(lost).toHaveBeenCalledOnce();
});
