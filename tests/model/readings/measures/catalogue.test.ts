import { describe, expect, it } from 'vitest';
import { Measure, MeasureId } from '../../../../model/contract/measures.ts';
import type { System } from '../../../../model/elements/system.ts';
import { makeSpeaker } from '../../../../model/readings/gaps/speaker.ts';
import { walkDepthFirst } from '../../../../model/readings/graph/walk-depth-first.ts';
import {
  measureCatalogue,
  pathMeasures,
  sentencesOf,
} from '../../../../model/readings/measures/catalogue/measure-catalogue.ts';
import { classBetween, classesByRank } from '../../../../model/readings/measures/classes.ts';
import { measureNetwork } from '../../../../model/readings/measures/measure-network.ts';
import { subNetwork } from '../../../../model/readings/measures/sub-network.ts';
import { makeActor, makeCooperation, makeSystem } from '../../../support/make-facts.ts';
import { measuredGraph, systemOfGraph } from '../../../support/measured-graphs.ts';

const LABELS = { themes: [], resources: [], intensities: [], charterItems: [] };
const LANGUAGES = ['fr', 'en'] as const;

function said(system: System, language: 'fr' | 'en', missing: readonly MeasureId[] = []) {
  const choices = { multiParty: 'projection', confirmation: 'lowest' } as const;
  const network = subNetwork(system, choices);
  const measured = {
    ...measureNetwork(system, network, walkDepthFirst(network.graph)),
    subNetwork: {
      ...system.reading,
      ...choices,
      revision: 1,
      nodes: network.actorIds.length,
      links: network.links.length,
      directedLinks: network.arcs.length,
      cooperations: network.counted.cooperations,
      multiPartyCooperations: network.counted.multiParty,
    },
  };
  const list = sentencesOf(measured, { missing: [...missing] }, makeSpeaker(system.facts, LABELS, language));
  return new Map(list.map(({ measure, ...rest }) => [measure, rest]));
}

describe('the catalogue', () => {
  it('has each measure once, in its order, with what it is in both languages', () => {
    expect(measureCatalogue.map(({ id }) => id).sort()).toEqual([...MeasureId.options].sort());
    for (const measure of measureCatalogue) {
      expect(Measure.parse(measure)).toEqual(measure);
      for (const text of [measure.label, measure.plain, measure.formula]) {
        expect(text.fr).not.toBe('');
        expect(text.en).not.toBe(text.fr);
      }
      expect(measure.reference).toMatch(/\(\d{4}\)/);
    }
  });
});

describe('one plain sentence a measure', () => {
  it.each(LANGUAGES)('in %s, without decimals', (language) => {
    const sentences = said(systemOfGraph(measuredGraph('karate-club')), language);
    expect([...sentences.keys()].sort()).toEqual([...MeasureId.options].sort());
    for (const { sentence } of sentences.values())
      expect(sentence).not.toMatch(/\d[.,]\d|undefined|null|NaN/);
  });

  it.each(LANGUAGES)('of the karate club in %s, to be read as they are', async (language) => {
    const sentences = said(systemOfGraph(measuredGraph('karate-club')), language);
    const lines = [...sentences].map(
      ([id, { sentence }]) => `${id}: ${sentence.replace(/[\u00a0\u202f]/g, ' ')}`,
    );
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`sentences/karate-club.${language}.txt`);
  });

  it('with its figures', () => {
    const sentences = said(systemOfGraph(measuredGraph('karate-club')), 'fr');
    expect(sentences.get('degree')?.sentence).toBe(
      '22 des 34 acteurs ont au moins 3 liens\u202f; le plus relié\u202f: n0033 (17).',
    );
    expect(sentences.get('density')).toEqual({
      sentence: '78 paires reliées sur 561 possibles, soit 14\u202f%.',
      class: 2,
    });
    expect(sentences.get('e-i-index')).toEqual({
      sentence:
        '11 liens entre familles et 67 à l’intérieur\u202f; au hasard, on en attendrait environ 40 entre familles.',
      class: 1,
    });
  });

  it('with a class where it is one figure: of two who are linked to a third, and of one who is alone', () => {
    const families = ['state', 'business', 'business', 'state'] as const;
    const system = makeSystem({
      actors: ['a', 'b', 'c', 'd'].map((id, i) => makeActor(id, { family: families[i] ?? 'state' })),
      cooperations: ['ab', 'ac'].map((pair) => makeCooperation(pair, [...pair])),
    });
    const classes = (of: System) =>
      Object.fromEntries([...said(of, 'fr')].map(([id, one]) => [id, one.class]));
    expect(classes(system)).toMatchObject({
      // A third of the pairs are linked; three of four hang together.
      ...{ density: 3, components: 2 },
      // One of four cuts others apart, and each link does.
      ...{ 'articulation-points': 3, bridges: 3 },
      // Two thirds of what a star has; a third of its shortest paths.
      ...{ 'degree-centralisation': 3, 'betweenness-centralisation': 2 },
      // Both links go between families, as chance would give for two thirds of the pairs.
      ...{ 'e-i-index': 3, assortativity: 1, transitivity: 1 },
      ...{ degree: null, 'block-density': null },
    });
    expect(Object.values(classes(makeSystem({}))).filter((one) => one !== null)).toEqual([]);
  });

  it('marks an undefined measure', () => {
    const sentences = said(makeSystem({ actors: [makeActor('a')] }), 'en');
    expect(sentences.get('density')).toEqual({
      sentence: 'This measure is undefined on this network.',
      class: null,
    });
    expect(sentences.get('reciprocity')?.sentence).toMatch(/^No declared link/);
  });

  it('explains measures that rest on too many shortest paths', () => {
    const sentences = said(systemOfGraph(measuredGraph('karate-club')), 'fr', pathMeasures);
    const sentence = 'Non calculé\u202f: ce réseau est trop grand pour tous les plus courts chemins.';
    expect(pathMeasures).toEqual(['betweenness', 'closeness', 'betweenness-centralisation', 'distances']);
    for (const id of pathMeasures) expect(sentences.get(id)).toEqual({ sentence, class: null });
  });
});

describe('three classes', () => {
  it('follow the ranks, those of one value together', () => {
    expect(classesByRank([5, 1, 3, 9, 7, 2])).toEqual([2, 1, 2, 3, 3, 1]);
    expect(classesByRank([0, 0, 0, 0, 8])).toEqual([2, 2, 2, 2, 3]);
    expect(classesByRank([4, 4, 4])).toEqual([2, 2, 2]);
  });

  it('leave out what is undefined', () => {
    expect(classesByRank([null, 1, 2, 3])).toEqual([null, 1, 2, 3]);
    expect(classBetween(null, [0, 1])).toBeNull();
  });

  it('of one figure are cut at its bounds', () => {
    expect([0.05, 0.1, 0.29, 0.3].map((value) => classBetween(value, [0.1, 0.3]))).toEqual([1, 2, 2, 3]);
  });
});
