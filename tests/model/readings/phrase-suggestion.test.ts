import { describe, expect, it } from 'vitest';
import type { Language } from '../../../model/contract/primitives.ts';
import { makeSpeaker } from '../../../model/readings/gaps/speaker.ts';
import type { SuggestionDraft } from '../../../model/readings/suggestions/find-suggestions.ts';
import { phraseSuggestion } from '../../../model/readings/suggestions/phrase-suggestion.ts';
import { makeActor, makeCommitment, makeSystem } from '../../support/make-facts.ts';
import { reference } from '../../support/report-scene.ts';

const system = makeSystem({
  actors: [
    makeActor('a', { name: 'Ana', family: 'state' }),
    makeActor('b', { name: 'Bo', family: 'business' }),
    makeActor('c', { name: 'Cid' }),
    makeActor('d', { name: 'Des' }),
    makeActor('e', { name: 'Les Restos' }),
  ],
  commitments: [makeCommitment('k', ['a', 'b'], { text: 'Nourrir' })],
});
const NOTHING: SuggestionDraft = {
  ...{ key: 'a:b', actorIds: ['a', 'b'], score: 1, needOffers: [], commitmentIds: [], themeIds: [] },
  ...{ familiesApart: false, unlinkedIds: [], introducerIds: [], closes: [] },
};
const phrased = (more: Partial<SuggestionDraft>, language: Language) =>
  phraseSuggestion({ ...NOTHING, ...more }, system, makeSpeaker(system.facts, reference, language));
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const why = (more: Partial<SuggestionDraft>, language: Language) =>
  phrased(more, language).reasons.map(({ kind, text }) => `${kind}: ${plain(text)}`);

const passages = ['single-bridge:a:b', 'single-bridge:b:c', 'pivot-actor:c'];

describe('why two could meet', () => {
  it.each<[Partial<SuggestionDraft>, french: string, english: string]>([
    [
      { commitmentIds: ['k'] },
      'shared_commitment: Les deux portent l’engagement « Nourrir ».',
      'shared_commitment: Both carry the commitment “Nourrir”.',
    ],
    [
      { themeIds: ['food', 'energy'] },
      'shared_theme: Les deux agissent sur « Alimentation et agriculture » et « Énergie ».',
      'shared_theme: Both act on “Food and farming” and “Energy”.',
    ],
    [
      { unlinkedIds: ['b'] },
      'unlinked: Bo n’a pas encore de lien noté ici.',
      'unlinked: Bo has no link noted here yet.',
    ],
    [
      { unlinkedIds: ['a', 'b'] },
      'unlinked: Ni l’un ni l’autre n’a encore de lien noté ici.',
      'unlinked: Neither has a link noted here yet.',
    ],
    [
      { introducerIds: ['c'] },
      'common_partners: Cid coopère déjà avec les deux.',
      'common_partners: Cid already cooperates with both.',
    ],
    [
      { introducerIds: ['c', 'd'] },
      'common_partners: Cid et Des coopèrent déjà avec les deux.',
      'common_partners: Cid and Des already cooperate with both.',
    ],
  ])('%o', (more, french, english) => {
    expect(why(more, 'fr')).toEqual([french]);
    expect(why(more, 'en')).toEqual([english]);
  });

  it('has the plural for an organisation with a plural name', () => {
    const needs = (from: string, to: string) => {
      const [need, offer] = [from, to].map((actorId) => ({ actorId, resourceId: 'land', note: 'un pré' }));
      return why({ needOffers: [{ need, offer }] } as unknown as Partial<SuggestionDraft>, 'fr');
    };
    expect(needs('a', 'e')).toEqual(['need_offer: Ana cherche « un pré », Les Restos proposent « un pré ».']);
    expect(needs('e', 'a')).toEqual(['need_offer: Les Restos cherchent « un pré », Ana propose « un pré ».']);
  });

  it('names two families with few links, and questions by kind, with a number for several of one kind', () => {
    const [french = ''] = why({ familiesApart: true }, 'fr');
    expect(french).toMatch(/^families_apart: Entre .+ et .+, peu ou pas de liens sont notés\.$/);
    expect(why({ closes: passages }, 'fr')).toEqual([
      expect.stringMatching(
        /^closes_questions: .* répondrait à 3 questions de la carte : « [^»]+ » et 2 fois « [^»]+ »\.$/,
      ),
    ]);
    expect(why({ closes: passages }, 'en')).toEqual([
      expect.stringMatching(/ would answer 3 questions of the map: “[^”]+” and twice “[^”]+”\.$/),
    ]);
    expect(why({ closes: passages.slice(2) }, 'fr')[0]).not.toContain('fois');
  });
});

describe('what can be sent to the two', () => {
  const paragraphs = (more: Partial<SuggestionDraft>) => plain(phrased(more, 'fr').text).split('\n\n');

  it('greets, names the common subjects and the introducers, and asks', () => {
    const said = paragraphs({ commitmentIds: ['k'], themeIds: ['food'], introducerIds: ['c', 'd'] });
    expect(said).toEqual([
      'Bonjour,',
      expect.stringMatching(/^En regardant ensemble .* une rencontre entre Ana et Bo\.$/),
      'Les deux portent l’engagement « Nourrir ». Les deux agissent sur « Alimentation et agriculture ».',
      'Cid et Des vous connaissent et peuvent vous présenter l’un à l’autre.',
      'Auriez-vous envie d’en parler, une demi-heure, quand cela vous convient ?',
    ]);
  });

  it('says nothing of what they lack, nor of what the map asks', () => {
    expect(paragraphs({ unlinkedIds: ['a', 'b'], closes: passages })).toHaveLength(3);
    expect(paragraphs({ introducerIds: ['c'] })[2]).toBe(
      'Cid vous connaît et peut vous présenter l’un à l’autre.',
    );
  });
});
