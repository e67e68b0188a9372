import { expect } from 'vitest';
import type { Vote } from '../../model/contract/vote.ts';
import type { Workshop } from '../../model/contract/workshop.ts';
import type { TestBrowser } from './access-api.ts';
import { makePlace } from './workshop-place.ts';

/** Facilitator of the vote, by any client. */
type Asker = Pick<TestBrowser, 'ask'>;
interface CastVote {
  readonly address: string;
  /** The dots that were given, by choice. */
  readonly dots: Readonly<Record<string, number>>;
}

/** Opens a vote on two questions of a territory of its own, and gives three dots there. */
export async function castVote(who: Asker): Promise<CastVote> {
  const { below } = await makePlace(who);
  const gaps = await who.ask<{ items: { key: string; delicate: boolean }[] }>('GET', `${below}/gaps`);
  const [first = '', second = ''] = gaps.items.filter(({ delicate }) => !delicate).map(({ key }) => key);
  // The questions of a vote are on the screen.
  for (const [i, key] of [first, second].entries())
    await who.ask('PUT', `${below}/gaps/${encodeURIComponent(key)}`, { shown: i + 1 });
  const { id } = await who.ask<Workshop>('POST', `${below}/workshops`, {
    title: 'Atelier',
    on: '2026-03-12',
  });
  const workshop = `${below}/workshops/${id}`;
  await who.ask('PATCH', workshop, { status: 'open' }, { 'if-match': '*' });
  const asked = { about: 'questions', dots: 3, keys: [first, second] };
  const vote = await who.ask<Vote>('POST', `${workshop}/votes`, asked);
  const address = `${workshop}/votes/${vote.id}`;
  const dots = { [first]: 1, [second]: 2 };
  await who.ask('PUT', `${address}/ballot`, {
    dots: Object.entries(dots).map(([key, n]) => ({ key, dots: n })),
  });
  return { address, dots };
}

/** It is there as it was: open, with its one seat, and what was given comes out when it is closed. */
export async function expectVoteKept(who: Asker, { address, dots }: CastVote): Promise<void> {
  const { items } = await who.ask<{ items: Vote[] }>('GET', address.replace(/\/[^/]+$/, ''));
  expect(items).toMatchObject([{ status: 'open', seats: 1 }]);
  const closed = await who.ask<Vote>('PUT', `${address}/closing`);
  expect(Object.fromEntries(closed.choices.map((one) => [one.key, one.dots]))).toEqual(dots);
}
