import { describe, expect, it } from 'vitest';
import type { GapAnswer } from '../../../../model/contract/gap.ts';
import type { CooperationFact } from '../../../../model/elements/facts.ts';
import { listGapsOf } from '../../../support/gaps-of.ts';
import { DAY, makeActor, makeCommitment, makeCooperation } from '../../../support/make-facts.ts';

const actors = ['a', 'b', 'c'].map((id) => makeActor(id, { name: id.toUpperCase() }));
const apart = [makeCommitment('k', ['a', 'b', 'c'], { text: 'Une cantine' })];
const answer = (
  act: NonNullable<GapAnswer['act']>,
  actId: string,
  key = 'scattered-carriers:k',
): GapAnswer => ({
  key,
  status: 'handled',
  act,
  actId,
  shown: 1,
  at: DAY,
});
const told = (more: Partial<CooperationFact>, act: 'link' | 'meeting' = 'meeting') => {
  const cooperations = [makeCooperation('m', ['a', 'b'], { status: 'proposed', ...more })];
  const { items } = listGapsOf(
    { actors, commitments: apart, cooperations },
    {},
    { answers: [answer(act, 'm')] },
  );
  const gap = items.find(({ key }) => key === 'scattered-carriers:k');
  return [gap?.status, gap?.acted?.replace(/[\u00a0\u202f]/g, ' ')];
};

describe('a question answered by a meeting', () => {
  it('is handled while the meeting is to come, in a sentence with its day and purpose', () => {
    expect(told({ promisedFor: '2031-03-15', note: 'la cantine' })).toEqual([
      'handled',
      'Une rencontre est proposée entre A et B, pour le 15 mars 2031 : « la cantine ».',
    ]);
    expect(told({ status: 'intention' })).toEqual([
      'handled',
      'Une rencontre est promise entre A et B. Chaque partie a dit oui.',
    ]);
    expect(told({ status: 'in_progress' })).toEqual(['handled', 'La rencontre entre A et B a eu lieu.']);
  });

  it('is open again if the meeting is refused, or did not take place in time', () => {
    expect(told({ promisedFor: '2020-03-15' })).toEqual([
      'open',
      'La rencontre entre A et B était prévue pour le 15 mars 2020 : la question est rouverte.',
    ]);
    expect(told({ status: 'broken' })[0]).toBe('open');
  });

  it('is open again once the meeting is deleted', () => {
    const { items } = listGapsOf(
      { actors, commitments: apart },
      {},
      { answers: [answer('meeting', 'gone')] },
    );
    expect(items.find(({ key }) => key === 'scattered-carriers:k')).toMatchObject({ status: 'open' });
  });
});

describe('a question answered by a carrier', () => {
  const key = 'uncarried-commitment:k';
  const list = (carriers: readonly string[]) =>
    listGapsOf(
      { actors, commitments: [makeCommitment('k', [...carriers], { text: 'Une cantine' })] },
      {},
      { answers: [answer('carrier', 'a', key)] },
    );

  it('is listed apart once the map no longer asks it', () => {
    expect(list(['a']).items.some((gap) => gap.key === key)).toBe(false);
    expect(list(['a']).settled).toMatchObject([
      { rule: 'uncarried-commitment', acted: 'A porte «\u202fUne cantine\u202f».' },
    ]);
  });

  it('is open again once that actor no longer carries', () => {
    expect(list([]).items.find((gap) => gap.key === key)).toMatchObject({ status: 'open' });
    expect(list([]).settled).toBeUndefined();
  });
});

describe('a question answered in words', () => {
  const list = (more: Partial<GapAnswer>) =>
    listGapsOf(
      { actors, commitments: [makeCommitment('k', ['a'], { text: 'Une cantine' })] },
      {},
      {
        answers: [
          {
            key: 'uncarried-commitment:k',
            status: 'accepted',
            reason: 'faute de temps',
            shown: 1,
            at: DAY,
            ...more,
          },
        ],
      },
    ).settled;

  it('is listed apart once the map no longer asks it, with what the room said', () => {
    expect(list({})).toMatchObject([
      { rule: 'uncarried-commitment', acted: 'Choix assumé. Faute de temps.' },
    ]);
    expect(list({ status: 'to_ask', reason: undefined })).toMatchObject([
      { acted: 'À vérifier avec l’absent.' },
    ]);
  });

  it('is listed for readers too, without the figures it rested on, unless it names something hidden', () => {
    const asReader = (actorIds: string[], more: Partial<GapAnswer> = {}) =>
      listGapsOf(
        {
          actors,
          commitments: [makeCommitment('k', ['a'], { text: 'Une cantine' })],
          hidden: { actorIds: new Set(actorIds), cooperationIds: new Set() },
        },
        {},
        {
          answers: [
            {
              ...{ key: 'uncarried-commitment:k', status: 'accepted', shown: 1, at: DAY },
              ...{ severity: 2, figures: { carriers: 0 } },
              ...more,
            },
          ],
        },
      ).settled;
    expect(asReader([])).toMatchObject([{ acted: 'Choix assumé.' }]);
    expect(asReader([])?.[0]?.answer).not.toHaveProperty('figures');
    expect(asReader(['z'], { key: 'single-bridge:a:z' })).toBeUndefined();
    expect(asReader([], { shown: null })).toBeUndefined();
  });

  it('is not listed if it is open, or was not on the screen', () => {
    expect(list({ status: 'open' })).toBeUndefined();
    expect(list({ shown: null })).toBeUndefined();
  });
});

describe('an act that is private', () => {
  it('is no answer for readers without access to it', () => {
    const facts = {
      actors,
      commitments: apart,
      cooperations: [],
      hidden: { actorIds: new Set<string>(), cooperationIds: new Set(['m']) },
    };
    const { items, settled } = listGapsOf(facts, {}, { answers: [answer('meeting', 'm')] });
    expect(items.find(({ key }) => key === 'scattered-carriers:k')).toMatchObject({ status: 'open' });
    expect(items.find(({ key }) => key === 'scattered-carriers:k')?.answer).toBeUndefined();
    expect(settled).toBeUndefined();
  });
});
