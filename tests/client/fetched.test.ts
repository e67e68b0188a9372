import { beforeEach, describe, expect, it } from 'vitest';
import { unreachable } from '../../client/api/api-error.ts';
import { Fetched } from '../../client/components/fetched.ts';

/** An element as far as a controller knows it: it is drawn when that is asked for. */
class Host {
  readonly updateComplete = Promise.resolve(true);
  drawn: unknown[] = [];
  fetched: Fetched<string> | null = null;
  addController(): void {}
  removeController(): void {}
  requestUpdate(): void {
    queueMicrotask(() => this.draw());
  }
  draw(): void {
    this.fetched?.hostUpdate();
    this.drawn.push(this.fetched?.value ?? null);
  }
}

interface Request {
  readonly of: string | null;
  readonly signal: AbortSignal;
  readonly answer: (value: string) => void;
  readonly refuse: (reason: Error) => void;
}

const soon = () => new Promise((resume) => setTimeout(resume));
let requests: Request[] = [];
let of: string | null = null;
let gone: string[] = [];

function fetchedBy(host: Host, more: { keeps?: boolean; pauseMs?: number; givesBack?: boolean } = {}) {
  const { givesBack, ...viewOptions } = more;
  const fetched = new Fetched<string>(host, {
    key: () => of,
    read: (signal) => {
      const asked = of;
      return new Promise((answer, refuse) => requests.push({ of: asked, signal, answer, refuse }));
    },
    ...viewOptions,
    ...(givesBack && { gone: (value: string) => gone.push(value) }),
  });
  host.fetched = fetched;
  return fetched;
}

beforeEach(() => {
  requests = [];
  gone = [];
  of = null;
});

describe('what an element reads', () => {
  it('is nothing as long as there is nothing to read, then each word once', async () => {
    const host = new Host();
    const fetched = fetchedBy(host);
    host.draw();
    host.draw();
    expect(requests).toHaveLength(0);
    of = 'a';
    host.draw();
    host.draw();
    expect(requests.map((one) => one.of)).toEqual(['a']);
    expect(fetched.known.pending).toBe(true);
    requests[0]?.answer('A');
    await soon();
    expect(fetched.known).toEqual({ value: 'A', etag: null, pending: false, error: null });
    expect(host.drawn.at(-1)).toBe('A');
  });

  it('is there once it was read again, whatever else was asked meanwhile', async () => {
    const host = new Host();
    const fetched = fetchedBy(host, { keeps: true });
    of = 'a';
    host.draw();
    requests[0]?.answer('A');
    await soon();
    let known: string | null = null;
    const again = fetched.again().then(() => {
      known = fetched.value;
    });
    of = 'b';
    host.draw();
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([true, true, false]);
    requests[1]?.refuse(new Error('ended'));
    await soon();
    expect(known).toBeNull();
    requests[2]?.answer('B');
    await again;
    expect(known).toBe('B');
  });

  it('is that of the last question: a late answer is dropped, its request ended', async () => {
    const host = new Host();
    const fetched = fetchedBy(host);
    of = 'a';
    host.draw();
    of = 'b';
    host.draw();
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([true, false]);
    requests[1]?.answer('B');
    await soon();
    requests[0]?.answer('A');
    await soon();
    expect(fetched.value).toBe('B');
    expect(host.drawn).not.toContain('A');
  });

  it.each([
    [false, null],
    [true, 'A'],
  ])('stays until the next has come only where it is kept (%s)', async (keeps, shown) => {
    const host = new Host();
    const fetched = fetchedBy(host, { keeps });
    of = 'a';
    host.draw();
    requests[0]?.answer('A');
    await soon();
    of = 'b';
    host.draw();
    expect(fetched.value).toBe(shown);
    of = null;
    host.draw();
    expect(fetched.value).toBeNull();
  });

  it('says why it failed, keeps what was known, and is asked again', async () => {
    const host = new Host();
    const fetched = fetchedBy(host);
    of = 'a';
    host.draw();
    requests[0]?.answer('A');
    await soon();
    const again = fetched.again();
    requests[1]?.refuse(unreachable('/'));
    await again;
    expect(fetched.value).toBe('A');
    expect(fetched.known.error).not.toBeNull();
    const third = fetched.again();
    expect(fetched.known.pending).toBe(true);
    requests[2]?.answer('A2');
    await third;
    expect(fetched.known).toMatchObject({ value: 'A2', error: null });
  });

  it('is asked for by a pause, not by each letter', async () => {
    const host = new Host();
    fetchedBy(host, { pauseMs: 1 });
    for (const typed of ['a', 'am', 'ama']) {
      of = typed;
      host.draw();
    }
    await new Promise((resume) => setTimeout(resume, 5));
    expect(requests.map((one) => one.of)).toEqual(['ama']);
  });

  it('ends when the element leaves, and is read again when it comes back', async () => {
    const host = new Host();
    const fetched = fetchedBy(host, { givesBack: true });
    of = 'a';
    host.draw();
    requests[0]?.answer('A');
    await soon();
    fetched.hostDisconnected();
    expect(gone).toEqual(['A']);
    fetched.hostConnected();
    await soon();
    expect(requests).toHaveLength(2);
    requests[1]?.answer('B');
    await soon();
    void fetched.again();
    requests[2]?.answer('C');
    await soon();
    expect(gone).toEqual(['A', 'B']);
  });
});
