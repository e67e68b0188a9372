import { describe, expect, it } from 'vitest';
import type { Language } from '../../../../model/contract/primitives.ts';
import { makeSpeaker } from '../../../../model/readings/gaps/speaker.ts';
import { makeActor, makeCommitment, makeFacts } from '../../../support/make-facts.ts';

const labels = {
  themes: [{ id: 'food', label: { fr: 'Alimentation', en: 'Food' } }],
  resources: [
    { id: 'premises', label: { fr: 'Locaux', en: 'Premises' } },
    { id: 'own', label: { fr: 'Four', en: 'Oven' } },
  ],
  intensities: [{ level: 2, label: { fr: 'On s’ajuste', en: 'We adjust' }, criterion: { fr: '', en: '' } }],
  charterItems: [],
};
const facts = makeFacts({
  actors: ['a', 'b', 'c', 'd', 'e'].map((id) => makeActor(id, { name: id.toUpperCase() })),
  commitments: [
    makeCommitment('k', [], { text: 'Des haies' }),
    makeCommitment('long', [], { text: `${'mot '.repeat(30)}fin` }),
  ],
});
const speaker = (language: Language = 'fr') => makeSpeaker(facts, labels, language);

describe('the words for a territory', () => {
  it('name known actors up to a limit; one more takes no more space than a count', () => {
    const say = speaker();
    expect(say.names(['a', 'b', 'c'], 2)).toBe('A, B et C');
    expect(say.names(['a', 'b', 'c', 'd'], 2)).toBe('A, B et 2 autres');
    expect(say.names(['a', 'stranger'])).toBe('A et stranger');
    expect(speaker('en').names(['a', 'b', 'c', 'd'], 2)).toBe('A, B and 2 others');
  });

  it('name the searched category, or quote its label where no word exists', () => {
    expect(speaker().some('premises')).toBe('des locaux');
    expect(speaker().some('own')).toMatch(/^«.Four.»$/u);
    expect(speaker('en').some('own')).toBe('“Oven”');
    expect(speaker().some('unknown')).toMatch(/^«.unknown.»$/u);
  });

  it('call themes, levels and resources by their labels, what has none by its id', () => {
    const say = speaker('en');
    expect([say.theme('food'), say.theme('x')]).toEqual(['Food', 'x']);
    expect([say.intensity(2), say.intensity(3)]).toEqual(['We adjust', '3']);
    expect([say.resource('premises'), say.resource('x')]).toEqual(['Premises', 'x']);
  });

  it('quote a commitment, shortened where it is long', () => {
    const say = speaker();
    expect(say.commitment('k')).toMatch(/^«.Des haies.»$/u);
    expect(say.commitment('long').length).toBeLessThanOrEqual(96);
    expect(say.commitment('long')).toContain('…');
    expect(say.commitments(['k', 'k', 'k', 'k', 'k'], 3)).toMatch(/2 autres$/);
  });

  it('agree with one or with several, and count none where there is a word for it', () => {
    const say = speaker();
    expect([say.agree(['a'], 'est', 'sont'), say.agree(['a', 'b'], 'est', 'sont')]).toEqual(['est', 'sont']);
    const links = (n: number) => say.count(n, 'lien', 'liens', 'aucun lien');
    expect([0, 1, 2].map(links)).toEqual(['aucun lien', '1 lien', '2 liens']);
    expect(say.count(0, 'lien', 'liens')).toBe('0 lien');
  });

  it('write a label inside a sentence without its capital, an acronym with it', () => {
    const say = speaker();
    expect([say.inside('Alimentation'), say.inside('ESS')]).toEqual(['alimentation', 'ESS']);
  });

  it('put names and days into a sentence as a language does', () => {
    const { territory } = makeFacts();
    const named = makeFacts({
      territory: { ...territory, name: 'Val-d’Essai' },
      actors: [
        makeActor('ecole', { name: 'École du Val' }),
        makeActor('restos', { name: 'Les Restos' }),
        makeActor('own', { name: 'Sillons', spoken: 'les Sillons' }),
      ],
    });
    const say = makeSpeaker(named, labels, 'fr');
    expect([say.actor('ecole'), say.of('ecole'), say.actor('x')]).toEqual([
      ...['l’École du Val', 'de l’École du Val', 'x'],
    ]);
    expect(say.actors(['ecole', 'own'])).toBe('l’École du Val et les Sillons');
    const agree = (id: string) => say.agree([id], 'est', 'sont');
    expect(['ecole', 'restos', 'own'].map(agree)).toEqual(['est', 'sont', 'sont']);
    expect(say.sentence('l’École du Val cherche')).toBe('L’École du Val cherche');
    expect(say.ofTerritory()).toBe('du Val-d’Essai');
    expect(say.either(['élue', 'agente'])).toBe('élue ou agente');
    expect([say.day('2026-03-12'), say.on('2026-03-12'), say.since('2026-03-12')]).toEqual([
      ...['12 mars 2026', 'le 12 mars 2026', 'depuis le 12 mars 2026'],
    ]);
    expect(say.count(12_000, 'lien', 'liens')).toBe('12\u202f000 liens');
    expect(say.inside('École')).toBe('école');
  });
});
