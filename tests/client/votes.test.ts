import { afterEach, describe, expect, it, vi } from 'vitest';
import { retryToast } from '../../client/actions/toast.ts';
import { openVote } from '../../client/actions/votes.ts';
import { type Outbox, store } from '../../client/state/index.ts';
import { givenHere, waitingHere } from '../../client/views/join/given-here.ts';
import { toldApart, VoteOnScreen } from '../../client/views/workshop/screen-vote.ts';
import type { Vote } from '../../model/contract/vote.ts';
import { POLL } from '../support/on-the-map.ts';

const vote = (over: Partial<Vote> = {}): Vote => ({
  id: 'v',
  workshopId: 'w',
  about: 'questions',
  dots: 3,
  status: 'open',
  openedAt: '2026-03-12T15:00:00.000Z',
  seats: 1,
  choices: [
    { key: 'a', text: 'A ?', mine: 2 },
    { key: 'b', text: 'B ?', mine: 0 },
  ],
  ...over,
});

describe('the dots that a device gave', () => {
  const sent = (dots: unknown, voteId = 'v') => ({ name: 'castBallot', params: { voteId }, body: { dots } });
  const outbox = (...edits: unknown[]) => edits as Outbox;

  it('are those the server has, else the last that wait to be sent', () => {
    expect(givenHere(vote(), [])).toEqual(
      new Map([
        ['a', 2],
        ['b', 0],
      ]),
    );
    const waiting = outbox(sent([{ key: 'a', dots: 3 }]), sent([{ key: 'b', dots: 1 }]), sent([], 'other'));
    expect(givenHere(vote(), waiting)).toEqual(new Map([['b', 1]]));
    expect(waitingHere(vote(), waiting)?.body).toEqual({ dots: [{ key: 'b', dots: 1 }] });
    expect(waitingHere(vote(), outbox(sent([], 'other')))).toBeUndefined();
    expect(givenHere(vote(), outbox(sent([])))).toEqual(new Map());
  });
});

describe('the vote on the big screen', () => {
  const closed = vote({ status: 'closed' });

  it('is the open one, then what it came to until the room goes on', () => {
    const screen = new VoteOnScreen();
    expect(screen.at([vote()], 'questions', 'questions a')).toMatchObject({ status: 'open', isHere: true });
    expect(screen.at([closed], 'questions', 'questions a')).toEqual({ ...closed, isHere: true });
    expect(screen.at([closed], 'questions', 'questions a')).toEqual({ ...closed, isHere: true });
    expect(screen.at([closed], 'questions', 'questions b')).toBeNull();
  });

  it('is reduced at other steps until it is closed', () => {
    const screen = new VoteOnScreen();
    screen.at([vote()], 'questions', 'questions');
    expect(screen.at([vote()], 'links', 'links')).toMatchObject({ status: 'open', isHere: false });
    expect(screen.at([vote()], 'questions', 'questions')).toMatchObject({ isHere: true });
  });

  it('is none that was closed before the screen was there', () => {
    expect(new VoteOnScreen().at([closed], 'questions', 'questions')).toBeNull();
  });
});

describe('a vote that is opened', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is the same one when it is sent again after its answer was lost', async () => {
    const sent: string[] = [];
    vi.stubGlobal('fetch', async (_: string, { body }: RequestInit) => {
      sent.push(JSON.parse(String(body)).id);
      throw new TypeError('The network is gone');
    });
    const written = await openVote({ id: 'w', territoryId: 't' }, { about: 'questions', dots: 3 });
    expect(written).toMatchObject({ ok: false, problem: { code: 'UNREACHABLE' } });
    const toast = store.get().toasts.find(({ action }) => action === 'retry');
    retryToast(toast?.id ?? '');
    await expect.poll(() => sent.length, POLL).toBe(2);
    expect(new Set(sent).size).toBe(1);
  });
});

describe('choices on the big screen', () => {
  const choice = (key: string, text: string, reason?: string) => ({
    ...{ key, text },
    ...(reason === undefined ? {} : { reason }),
  });

  it('differ by their reasons if their words are alike', () => {
    const choices = [
      choice('a', 'Qui ?', 'Les haies'),
      choice('b', 'Qui ?', 'La cantine'),
      choice('c', 'Quand ?', 'x'),
    ];
    expect(toldApart(choices).map(({ text }) => text)).toEqual(['Les haies', 'La cantine', 'Quand ?']);
  });
});
