import { describe, expect, it } from 'vitest';
import { type Asker, workFor } from '../../server/fair/asker.ts';
import { WaitedTogether } from '../../server/fair/waited-together.ts';
import { RequestRefusedError } from '../../server/plugins/request-refused.ts';

const nothing = (): void => undefined;
const askerOf = (lane: Asker['lane'], person: string): Asker => ({ lane, person, device: person });
const as = <T>(lane: Asker['lane'], person: string, work: () => T): T =>
  workFor(askerOf(lane, person), nothing, work);

/** Makes work that the test ends, and lists each time that it was begun. */
function heldWork() {
  const begun: { signal: AbortSignal; end: (value: string) => void; fail: (error: Error) => void }[] = [];
  const work = (signal: AbortSignal): Promise<string> =>
    new Promise((end, fail) => {
      signal.addEventListener('abort', () => fail(new Error('stopped')));
      begun.push({ signal, end, fail });
    });
  return { begun, work };
}

describe('work that several wait for', () => {
  it('is done once for everybody who asks meanwhile', async () => {
    const [together, { begun, work }] = [new WaitedTogether<string>(), heldWork()];
    const answers = ['a', 'b', 'c'].map((person) => as('signed', person, () => together.get('map', work)));
    expect(begun).toHaveLength(1);
    begun[0]?.end('drawn');
    expect(await Promise.all(answers)).toEqual(['drawn', 'drawn', 'drawn']);
    expect(together.isBegun('map')).toBe(false);
  });

  it('is begun apart for a facilitator, who does not wait in the queue of others', async () => {
    const [together, { begun, work }] = [new WaitedTogether<string>(), heldWork()];
    const other = as('unsigned', 'a', () => together.get('map', work));
    const lead = as('lead', 'b', () => together.get('map', work));
    expect(begun).toHaveLength(2);
    begun[1]?.end('first');
    expect(await lead).toBe('first');
    begun[0]?.end('later');
    expect(await other).toBe('later');
  });

  it('is shared by everybody when a facilitator began it', async () => {
    const [together, { begun, work }] = [new WaitedTogether<string>(), heldWork()];
    const lead = as('lead', 'b', () => together.get('map', work));
    const other = as('unsigned', 'a', () => together.get('map', work));
    expect(begun).toHaveLength(1);
    begun[0]?.end('drawn');
    expect(await Promise.all([lead, other])).toEqual(['drawn', 'drawn']);
  });

  it('goes on while anyone waits, and is stopped when the last one has left', async () => {
    const [together, { begun, work }] = [new WaitedTogether<string>(), heldWork()];
    const [first, second] = [new AbortController(), new AbortController()];
    const answers = [first, second].map(({ signal }) => together.get('map', work, signal));
    first.abort();
    expect(begun[0]?.signal.aborted).toBe(false);
    second.abort();
    expect(begun[0]?.signal.aborted).toBe(true);
    for (const answer of answers) await expect(answer).rejects.toThrow('stopped');
  });

  it('begins again for the next who waits, when it was refused to the one who began it', async () => {
    const [together, { begun, work }] = [new WaitedTogether<string>(), heldWork()];
    const first = as('signed', 'a', () => together.get('map', work));
    const second = as('signed', 'b', () => together.get('map', work));
    begun[0]?.fail(new RequestRefusedError('TOO_MANY_REQUESTS', 429, 5));
    await expect(first).rejects.toThrow('TOO_MANY_REQUESTS');
    await expect.poll(() => begun.length).toBe(2);
    begun[1]?.end('drawn');
    expect(await second).toBe('drawn');
  });

  it('fails for everybody when it fails', async () => {
    const [together, { begun, work }] = [new WaitedTogether<string>(), heldWork()];
    const answers = ['a', 'b'].map(() => together.get('map', work));
    begun[0]?.fail(new Error('broken'));
    for (const answer of answers) await expect(answer).rejects.toThrow('broken');
    expect(begun).toHaveLength(1);
  });
});
