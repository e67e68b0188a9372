import { describe, expect, it } from 'vitest';
import type { CooperationFact, Facts } from '../../../model/elements/facts.ts';
import { makeSpeaker } from '../../../model/readings/gaps/speaker.ts';
import { findSuggestions } from '../../../model/readings/suggestions/find-suggestions.ts';
import { phraseSuggestion } from '../../../model/readings/suggestions/phrase-suggestion.ts';
import {
  makeActor,
  makeCommitment,
  makeCooperation,
  makeFacts,
  makeSystem,
} from '../../support/make-facts.ts';

const LABELS = {
  themes: [{ id: 'food', label: { fr: 'Alimentation', en: 'Food' } }],
  resources: [{ id: 'premises', label: { fr: 'Locaux', en: 'Premises' } }],
  intensities: [],
  charterItems: [],
};

/** Builds two carriers of the same commitment, each linked to `friend`, with optional additions. */
function twoCarriers(more: Partial<CooperationFact> | undefined = undefined): Partial<Facts> {
  return {
    actors: ['a', 'b', 'friend'].map((id) => makeActor(id)),
    commitments: [makeCommitment('k', ['a', 'b'], { themes: ['food'] })],
    cooperations: [
      makeCooperation('c1', ['a', 'friend'], { intensity: 1 }),
      makeCooperation('c2', ['b', 'friend'], { intensity: 1 }),
      ...(more ? [makeCooperation('c3', ['a', 'b'], more)] : []),
    ],
  };
}

const keys = (facts: Partial<Facts>) => findSuggestions(makeSystem(facts)).map(({ key }) => key);

describe('who could meet whom', () => {
  it('suggests two carriers of one commitment, with the partner who can introduce them', () => {
    const [first] = findSuggestions(makeSystem(twoCarriers()));
    expect(first).toMatchObject({
      key: 'a:b',
      commitmentIds: ['k'],
      themeIds: ['food'],
      introducerIds: ['friend'],
    });
  });

  it.each([
    ['wished', {}, false],
    ['proposed', {}, false],
    ['intention', {}, false],
    ['in_progress', {}, false],
    ['dormant', {}, false],
    ['active', { intensity: 1 }, false],
    ['active', { intensity: 0 }, true],
    ['ended', {}, true],
    ['ended', { endedOn: '2026-03-01' }, true],
    ['broken', { endedOn: '2024-01-01' }, false],
    ['broken', { endedOn: '2023-03-12' }, false],
    ['broken', { endedOn: '2023-03-11' }, true],
  ] as const)('with a cooperation %s %o between them: %s', (status, more, listed) => {
    expect(keys(twoCarriers({ status, ...more })).includes('a:b')).toBe(listed);
  });

  it('never lists a pair for its common partners alone', () => {
    const { commitments: _, ...facts } = twoCarriers();
    expect(keys(facts)).toEqual([]);
  });

  it('puts first what someone asked for', () => {
    const suggestions = findSuggestions(
      makeSystem({
        ...twoCarriers(),
        needs: [{ actorId: 'friend', resourceId: 'premises', note: 'un hangar' }],
        actors: [...(twoCarriers().actors ?? []), makeActor('mill')],
        offers: [{ actorId: 'mill', resourceId: 'premises' }],
      }),
    );
    expect(suggestions[0]).toMatchObject({ key: 'friend:mill', unlinkedIds: ['mill'] });
  });

  it('never lists a pair for a reason that nobody would give: that neither has a link, or that their families have few', () => {
    const isolated = ['a', 'b', 'c'].map((id) => makeActor(id));
    expect(keys({ actors: isolated })).toEqual([]);
    const [needs, offers] = [
      [{ actorId: 'a', resourceId: 'premises' }],
      [{ actorId: 'b', resourceId: 'premises' }],
    ];
    expect(keys({ actors: isolated, needs, offers })).toEqual(['a:b']);
  });

  it('gives fifty at most, three an actor, by score then key', () => {
    const actors = Array.from({ length: 40 }, (_, i) => makeActor(`a${String(i).padStart(2, '0')}`));
    const commitments = [
      makeCommitment(
        'k',
        actors.map(({ id }) => id),
      ),
    ];
    const suggestions = findSuggestions(makeSystem({ actors: actors.toReversed(), commitments }));
    expect(suggestions).toHaveLength(50);
    const uses = new Map<string, number>();
    for (const id of suggestions.flatMap(({ actorIds }) => actorIds)) uses.set(id, (uses.get(id) ?? 0) + 1);
    expect(Math.max(...uses.values())).toBe(3);
    const order = suggestions.map(({ score, key }) => `${1000 - score} ${key}`);
    expect(order).toEqual([...order].sort());
    // All are as good here: each pair in turn whose two have room for it.
    const room = new Map(actors.map(({ id }) => [id, 3]));
    const mutex = actors.flatMap(({ id: a }, i) => actors.slice(i + 1).map(({ id: b }) => [a, b] as const));
    const expected = mutex.filter((pair) => {
      if (pair.some((id) => room.get(id) === 0)) return false;
      for (const id of pair) room.set(id, (room.get(id) ?? 0) - 1);
      return true;
    });
    expect(suggestions.map(({ actorIds }) => actorIds)).toEqual(expected.slice(0, 50));
  });

  it('gives an actor its best partners, not its first ones, where there are more than it could meet', () => {
    // Sixty share a commitment with a; the last also its theme, the one before asked for what a offers.
    const ids = Array.from({ length: 60 }, (_, i) => `b${String(i).padStart(2, '0')}`);
    const both = (id: string, ...actorIds: string[]) => makeCommitment(id, actorIds);
    const suggestions = findSuggestions(
      makeSystem({
        actors: ['a', ...ids].map((id) => makeActor(id)),
        commitments: [...ids.map((id) => both(`k-${id}`, 'a', id)), both('again', 'a', 'b59')],
        needs: [{ actorId: 'b58', resourceId: 'premises' }],
        offers: [{ actorId: 'a', resourceId: 'premises' }],
      }),
    );
    // Nobody is linked yet: two more for each of the two.
    expect(suggestions.map(({ key, score }) => [key, score])).toEqual([
      ['a:b58', 6 + 4 + 4],
      ['a:b59', 2 * 4 + 4],
      ['a:b00', 4 + 4],
    ]);
  });

  it('treats all parties of a cooperation on its way as together, with any others in it', () => {
    const { actors = [] } = twoCarriers();
    const wished = (...ids: string[]) =>
      keys({
        actors: [...actors, makeActor('far', { membership: { onMap: false } })],
        commitments: [makeCommitment('k', ['a', 'b', 'friend'])],
        cooperations: [makeCooperation('w', ids, { status: 'wished' })],
      });
    expect(wished('far', 'a')).toEqual(['a:b', 'a:friend', 'b:friend']);
    expect(wished('b', 'far', 'a')).toEqual(['a:friend', 'b:friend']);
    expect(wished('a', 'b', 'friend')).toEqual([]);
  });

  it('says why in sentences of either language, and gives a text to send', () => {
    const system = makeSystem({
      ...twoCarriers(),
      needs: [{ actorId: 'a', resourceId: 'premises', note: 'un hangar' }],
      offers: [{ actorId: 'b', resourceId: 'premises' }],
    });
    const [draft] = findSuggestions(system);
    if (draft === undefined) throw new Error('no suggestion');
    const say = (language: 'fr' | 'en') =>
      phraseSuggestion(draft, system, makeSpeaker(makeFacts(system.facts), LABELS, language));
    expect(say('fr').reasons).toEqual([
      { kind: 'need_offer', text: 'a cherche «\u202fun hangar\u202f», b propose des locaux.' },
      { kind: 'shared_commitment', text: 'Les deux portent l’engagement «\u202fk\u202f».' },
      { kind: 'shared_theme', text: 'Les deux agissent sur «\u202fAlimentation\u202f».' },
      { kind: 'common_partners', text: 'friend coopère déjà avec les deux.' },
    ]);
    expect(say('fr').text).toContain('friend vous connaît et peut vous présenter l’un à l’autre.');
    expect(say('en').reasons[0]?.text).toBe('a is looking for “un hangar”, b offers premises.');
    expect(say('en').text).toContain('friend knows you both and can introduce you.');
  });

  it('writes to nobody that they have no link yet', () => {
    const system = makeSystem({
      actors: [makeActor('x'), makeActor('y')],
      commitments: [makeCommitment('k', ['x', 'y'])],
    });
    const [draft] = findSuggestions(system);
    if (draft === undefined) throw new Error('no suggestion');
    const said = phraseSuggestion(draft, system, makeSpeaker(makeFacts(system.facts), LABELS, 'fr'));
    expect(said.reasons.map(({ kind }) => kind)).toEqual(['shared_commitment', 'unlinked']);
    expect(said.text).not.toContain('n’a pas encore de lien');
    expect(said.text.split('\n\n')).toHaveLength(4);
  });
});
