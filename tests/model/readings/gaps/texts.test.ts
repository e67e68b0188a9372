import { describe, expect, it } from 'vitest';
import { Gap, GapList } from '../../../../model/contract/gap.ts';
import { type Family, GapRule, type Nature } from '../../../../model/contract/vocabulary.ts';
import type { ActorFact, Facts } from '../../../../model/elements/facts.ts';
import { once } from '../../../../model/once.ts';
import { gapCatalogue, gapCatalogueReference } from '../../../../model/readings/gaps/gap-catalogue.ts';
import { listGapsOf } from '../../../support/gaps-of.ts';
import { landsApartScene } from '../../../support/lands-apart-scene.ts';
import { makeActor, makeCooperation } from '../../../support/make-facts.ts';
import { randomFacts } from '../../../support/random-facts.ts';

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

/** Builds facts unlikely by chance: money only, with themes and families apart. */
function apart(): Partial<Facts> {
  const members = (family: Family) =>
    Array.from({ length: 6 }, (_, i) => makeActor(`${family}${i}`, { family }));
  const [towns, others, firms] = [members('local_authority'), members('social_economy'), members('business')];
  const join = (theme: string, nature: Nature, [a, b]: readonly [ActorFact, ActorFact]) =>
    makeCooperation(`${a.id}-${b.id}`, [a.id, b.id], { nature, themes: [theme] });
  const cross = (side: ActorFact[], other: ActorFact[]) =>
    side.flatMap((a) => other.map((b) => [a, b] as const));
  const cooperations = [
    ...cross(towns.slice(0, 3), others).map((pair) => join('water', 'funds', pair)),
    ...cross(towns.slice(3), firms).map((pair) => join('energy', 'co_produces', pair)),
  ];
  return { actors: [...towns, ...others, ...firms], cooperations };
}

const saidIn = (language: 'fr' | 'en') =>
  once(() => [
    ...seeds.flatMap(
      (seed) => listGapsOf(randomFacts('t', seed), { minIntensity: 1 + (seed % 3) }, { language }).items,
    ),
    ...listGapsOf(apart(), {}, { language }).items,
    ...listGapsOf(landsApartScene(1), {}, { language }).items,
  ]);
const SAID = { fr: saidIn('fr'), en: saidIn('en') };
const said = (language: 'fr' | 'en') => SAID[language]();

describe('the catalogue', () => {
  it('has every rule once, in the order of the vocabulary', () => {
    expect(gapCatalogue.map(({ rule }) => rule)).toEqual(GapRule.options);
  });

  it('says title, question and moment of each in both languages, without an open slot', () => {
    for (const { title, question, when } of gapCatalogueReference()) {
      for (const { fr, en } of [title, question, when]) {
        expect(fr).not.toMatch(/\[|'| [;:?!]/);
        expect(en).not.toMatch(/\[/);
        expect(fr.length * en.length).toBeGreaterThan(0);
        if (fr !== title.fr) expect(fr).not.toBe(en);
      }
    }
  });

  it.each([
    ['unlinked-actor', 'Avec qui, ici, auriez-vous envie d’avancer\u202f?'],
    [
      'uncarried-commitment',
      'Qui, dans la salle, peut tenir cet engagement, même modestement\u202f? Faut-il le garder\u202f?',
    ],
    ['single-bridge', 'Tout passe par ce lien\u202f: qui d’autre pourrait se parler\u202f?'],
    ['nobody-tends', 'Qui prend soin de la coopération elle-même, et avec quels moyens\u202f?'],
  ])('asks %s word for word', (rule, question) => {
    expect(gapCatalogueReference().find((entry) => entry.rule === rule)?.question.fr).toBe(question);
  });
});

describe.each(['fr', 'en'] as const)('the sentences in %s', (language) => {
  it('are drawn from all rules', () => {
    const rules = new Set(said(language).map(({ rule }) => rule));
    expect([...rules].sort()).toEqual([...GapRule.options].sort());
  });

  it('are whole: no slot, no undefined, one sentence of reason with its full stop', () => {
    for (const { title, reason, question } of said(language)) {
      for (const text of [title, reason, question]) {
        expect(text).not.toMatch(/\[|\]|undefined|NaN|null/);
        expect(text.trim()).toBe(text);
      }
      expect(reason).toMatch(/[^.]\.$/);
      expect(reason).not.toMatch(/\. /);
    }
  });

  it('follow the contract', () => {
    for (const gap of said(language)) expect(Gap.strict().parse(gap)).toEqual(gap);
    expect(() => GapList.parse(listGapsOf(randomFacts('t', 1)))).not.toThrow();
  });
});

it('sets French as French is set', () => {
  for (const { title, reason, question } of said('fr')) {
    expect(`${title} ${reason} ${question}`).not.toMatch(/'| [;:?!%»]|« /);
  }
});

it('says none as one says it, and nothing twice in a question and its reason', () => {
  for (const language of ['fr', 'en'] as const)
    for (const { title, reason, question } of said(language)) {
      expect(`${title} ${reason} ${question}`).not.toMatch(/(?<![\p{L}\d,.\u202f])0 \p{L}/u);
      const quoted = question.match(/(?<=[«“][\u202f]?).*?(?=[\u202f]?[»”])/g) ?? [];
      if (!question.startsWith('Qu’est-ce que') && !question.startsWith('What could'))
        for (const text of quoted) expect(reason).not.toContain(text);
    }
});

it('finds the same gaps in both languages', () => {
  const keys = (language: 'fr' | 'en') => said(language).map(({ key, severity }) => [key, severity]);
  expect(keys('en')).toEqual(keys('fr'));
});

it('gives each gap a key that begins with its rule and is there once', () => {
  for (const seed of seeds) {
    const keys = listGapsOf(randomFacts('t', seed)).items.map(({ rule, key }) => {
      expect(key === rule || key.startsWith(`${rule}:`)).toBe(true);
      return key;
    });
    expect(new Set(keys).size).toBe(keys.length);
  }
});
