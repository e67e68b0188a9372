import { describe, expect, it } from 'vitest';
import { atOnce, inTurns, type Steps } from '../../server/domain/steps.ts';

const A_STEP_MS = 6;

function* long(steps: number): Steps<number> {
  let done = 0;
  for (; done < steps; done += 1) {
    const until = performance.now() + A_STEP_MS;
    while (performance.now() < until);
    yield;
  }
  return done;
}

describe('long work', () => {
  it('gives others their turn between its steps, and what it comes to', async () => {
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    });
    const result = await inTurns(long(20));
    clearInterval(others);
    expect(result).toBe(20);
    expect(turns).toBeGreaterThan(1);
  });

  it('can be taken at once', () => expect(atOnce(long(3))).toBe(3));

  it('fails as it fails', async () => {
    // biome-ignore lint/correctness/useYield: it does not come to that.
    const failing = function* (): Steps<void> {
      throw new Error('no');
    };
    await expect(inTurns(failing())).rejects.toThrow('no');
  });
});
