import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../model/contract/languages.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import { GapRule } from '../../../model/contract/vocabulary.ts';
import { System } from '../../../model/elements/system.ts';
import { once } from '../../../model/once.ts';
import { findGaps } from '../../../model/readings/gaps/find-gaps.ts';
import { GapContext } from '../../../model/readings/gaps/gap-context.ts';
import { makeSpeaker } from '../../../model/readings/gaps/speaker.ts';
import { englishGapMarks } from '../../../model/words/en/gap-marks.ts';
import { frenchGapMarks } from '../../../model/words/fr/gap-marks.ts';
import { firstName, shortTitle } from '../../../model/words/short-title.ts';
import { demonstrationFacts, reference } from '../../support/report-scene.ts';

const found = once(() => {
  const { facts } = demonstrationFacts();
  const system = new System(facts, { day: '2026-03-12', minIntensity: 2, withoutTransactions: false });
  return { facts, drafts: findGaps(new GapContext(system)) };
});

/** The marks of a language, by rule; of a name, before the colon, one word is left. */
function marksIn(language: Language) {
  const { facts, drafts } = found();
  const say = makeSpeaker(facts, reference, language);
  const named = {
    ...say,
    commitmentTitle: () => 'Name',
    themeTitle: () => 'Name',
    familyTitle: () => 'Name',
  };
  return drafts.map((draft) => ({
    rule: draft.rule,
    mark: draft.phrase(say).mark ?? '',
    counted: draft.phrase(named).mark ?? '',
  }));
}

const WORD = /[\p{L}’·-]+/gu;
const wordsIn = (mark: string): readonly string[] =>
  (mark.replaceAll('Name', '').match(WORD) ?? []).filter((word) => /\p{L}/u.test(word));

describe.each(LANGUAGES)('the words of marks on the map, in %s', (language) => {
  it('are at most six next to names and numbers, with words for every rule of the demonstration', () => {
    const marks = marksIn(language);
    expect(new Set(marks.map(({ rule }) => rule)).size).toBeGreaterThan(GapRule.options.length - 3);
    for (const { counted } of marks) {
      expect(wordsIn(counted).length, counted).toBeGreaterThan(1);
      expect(wordsIn(counted).length, counted).toBeLessThanOrEqual(6);
    }
  });

  it('fit on two lines of a mark, and begin with a capital', () => {
    for (const { mark } of marksIn(language)) {
      expect(mark.length, mark).toBeLessThanOrEqual(62);
      expect(mark, mark).toMatch(/^[\p{Lu}\d]/u);
      expect(mark).not.toMatch(/undefined|\[|val-/);
    }
  });
});

describe('the marks of one actor', () => {
  const lone = { actorId: 'a', cutOffIds: ['b'], parts: 2, soleCommitments: 0, level: null };
  const bridge = { actorIds: ['a', 'b'], body: false, sizes: [5, 1], endsOn: null, level: null } as const;
  const { facts } = found();

  it.each([
    ['fr', 'Un acteur relié par un autre', 'Un acteur, un seul lien'],
    ['en', 'One actor joined through another', 'One actor on a single link'],
  ] as const)('have no digit in %s, since a mark stands next to its number', (language, pivot, single) => {
    const say = makeSpeaker(facts, reference, language);
    const marks = language === 'fr' ? frenchGapMarks : englishGapMarks;
    expect(marks['pivot-actor'](lone, say)).toBe(pivot);
    expect(marks['single-bridge'](bridge, say)).toBe(single);
    expect(marks['single-bridge']({ ...bridge, sizes: [5, 3] }, say)).toMatch(/^3 act/);
  });
});

describe('a short title', () => {
  it.each([
    ['Une maison du vélo à la gare de Roncevert', 'Maison du vélo'],
    ['Une cantine locale dans chaque école d’ici 2027', 'Cantine locale'],
    ['Diviser par deux la facture d’énergie des bâtiments publics', 'Diviser par deux…'],
    ['L’eau, bien commun', 'Eau, bien commun'],
    ['A bike house at the station', 'Bike house'],
    ['Haies', 'Haies'],
    ['Intercommunalisation', 'Intercommunalisation'],
    ['', ''],
  ])('of « %s » is « %s »', (text, title) => {
    expect(shortTitle(text)).toBe(title);
  });

  it('never is longer than it may be, whatever was typed', () => {
    const long = 'anticonstitutionnellement'.repeat(4);
    expect(shortTitle(long).length).toBeLessThanOrEqual(27);
    expect(shortTitle('un  la  le les').length).toBeLessThanOrEqual(27);
  });

  it('of what a label joins is the first, without its article', () => {
    expect(
      ['la recherche et la formation', 'l’ESS', 'les collectivités', 'Food and farming'].map(firstName),
    ).toEqual(['recherche', 'ESS', 'collectivités', 'Food']);
  });
});
