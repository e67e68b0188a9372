import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../model/contract/languages.ts';
import type { MeasureId, NetworkMeasures } from '../../../model/contract/measures.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import { makeSpeaker } from '../../../model/readings/gaps/speaker.ts';
import { wordsIn } from '../../../model/words/words.ts';
import { makeActor, makeFacts } from '../../support/make-facts.ts';
import { makeMeasures } from '../../support/make-measures.ts';

const LABELS = { themes: [], resources: [], intensities: [], charterItems: [] };
const facts = makeFacts({ actors: ['a', 'b', 'c', 'd'].map((id) => makeActor(id, { name: `Org ${id}` })) });

type Figures = Parameters<typeof makeMeasures>[0];
interface Measured {
  readonly of?: Figures;
  readonly network?: Partial<NetworkMeasures>;
  readonly subNetwork?: Partial<ReturnType<typeof makeMeasures>['subNetwork']>;
}

/** Returns the sentence of a measure on these figures, with ordinary spaces. */
function sentenceOn(id: MeasureId, { of = {}, network, subNetwork }: Measured, language: Language) {
  const plain = makeMeasures(of);
  const measured = {
    actors: plain.actors,
    network: { ...plain.network, ...network },
    subNetwork: { ...plain.subNetwork, ...subNetwork },
  };
  const sentence = wordsIn(language).measures[id].say(measured, makeSpeaker(facts, LABELS, language));
  return sentence?.replace(/[\u00a0\u202f]/g, ' ') ?? 'undefined';
}

const block = (a: string, b: string, links: number, pairs: number) =>
  ({ a, b, links, pairs, density: links / pairs }) as NetworkMeasures['blocks'][number];
const ei = { external: 1, internal: 3, value: -0.5, expectedExternal: 2.4, expected: 0.2 };
const distances = { mean: 1.2, diameter: 3, joinedPairs: 5, pairs: 6 };
const undirected = { coordinator: 1, consultant: 0, boundary: 1, liaison: 0 };
const core = [{ actorId: 'a', name: 'Org a' }];
const three = { a: { degree: 1 }, b: { degree: 1 }, c: { degree: 0 } };
const sole = { a: { degree: 0 }, b: { degree: 3 } };

const CASES: ReadonlyArray<readonly [id: MeasureId, measured: Measured]> = [
  ['degree', {}],
  ['degree', { of: { a: { degree: 3 }, b: { degree: 2 } } }],
  ['degree', { of: { a: { degree: 4 }, b: { degree: 4 } } }],
  ['strength', {}],
  ['strength', { of: { a: { strength: 2 }, b: { strength: 1 } } }],
  ['two-mode-degree', { subNetwork: { cooperations: 1 } }],
  ['two-mode-degree', { of: { a: { cooperations: 1 } }, subNetwork: { cooperations: 1 } }],
  [
    'two-mode-degree',
    { of: { a: { cooperations: 2 } }, subNetwork: { cooperations: 3, multiPartyCooperations: 1 } },
  ],
  ['betweenness', { of: { a: { betweenness: 0 }, b: { betweenness: null } } }],
  ['betweenness', { of: { a: { betweenness: 0.4 }, b: { betweenness: 0.5 } } }],
  ['closeness', {}],
  ['closeness', { of: { a: { closeness: 0.4 }, b: { closeness: 0.4 } } }],
  ['eigenvector', {}],
  ['eigenvector', { of: { a: { eigenvector: 0.4 } } }],
  ['k-core', {}],
  ['k-core', { of: { a: { core: 2 }, b: { core: 2 }, c: { core: 1 } } }],
  ['k-core', { of: { a: { core: 1 }, b: { core: 0 } } }],
  ['constraint', {}],
  ['constraint', { of: { a: { constraint: null }, b: { constraint: 0.5 }, c: { constraint: 0.25 } } }],
  ['effective-size', {}],
  ['effective-size', { of: { a: { effectiveSize: 2 } } }],
  ['brokerage', {}],
  ['brokerage', { of: { a: { brokerage: { directed: null, undirected } } } }],
  ['density', {}],
  ['density', { of: three, network: { density: 1 / 3 }, subNetwork: { links: 1 } }],
  ['components', {}],
  ['components', { of: three, network: { components: { count: 1, sizes: [3] } } }],
  ['components', { of: three, network: { components: { count: 2, sizes: [2, 1] } } }],
  [
    'components',
    {
      of: { ...three, c: { degree: 1 }, d: { degree: 1 } },
      network: { components: { count: 2, sizes: [2, 2] } },
    },
  ],
  [
    'components',
    { of: { ...sole, c: { degree: 0 } }, network: { components: { count: 3, sizes: [1, 1, 1] } } },
  ],
  ['degree-centralisation', {}],
  ['degree-centralisation', { network: { degreeCentralisation: 0.1 } }],
  ['degree-centralisation', { network: { degreeCentralisation: 0.2 } }],
  ['degree-centralisation', { network: { degreeCentralisation: 0.5 } }],
  ['betweenness-centralisation', {}],
  ['betweenness-centralisation', { network: { betweennessCentralisation: 0.1 } }],
  ['betweenness-centralisation', { network: { betweennessCentralisation: 0.3 } }],
  [
    'betweenness-centralisation',
    { of: { a: { betweenness: 1 }, b: { betweenness: 0 } }, network: { betweennessCentralisation: 0.6 } },
  ],
  ['clustering', { of: { a: { clustering: 0.5 } } }],
  [
    'clustering',
    {
      of: { a: { clustering: 0 } },
      network: { clustering: { transitivity: 0, average: 0, averageOfDefined: 0 } },
    },
  ],
  [
    'clustering',
    {
      of: { a: { clustering: 0.5 } },
      network: { clustering: { transitivity: 0, average: 0.2, averageOfDefined: 0.5 } },
    },
  ],
  ['transitivity', {}],
  ['transitivity', { network: { clustering: { transitivity: 0.25, average: 0, averageOfDefined: 0 } } }],
  ['distances', {}],
  ['distances', { network: { distances } }],
  ['distances', { network: { distances: { ...distances, mean: 2.6, pairs: 5 } } }],
  ['distances', { network: { distances: { ...distances, mean: 0.2, pairs: 8 } } }],
  ['core-periphery', {}],
  ['core-periphery', { network: { corePeriphery: { correlation: 0.2, core } } }],
  ['core-periphery', { network: { corePeriphery: { correlation: 0.4, core } } }],
  ['core-periphery', { network: { corePeriphery: { correlation: 0.6, core } } }],
  ['arc-reciprocity', {}],
  ['arc-reciprocity', { network: { arcReciprocity: { arcs: 4, mutual: 0, value: 0 } } }],
  ['arc-reciprocity', { network: { arcReciprocity: { arcs: 4, mutual: 1, value: 0.25 } } }],
  ['arc-reciprocity', { network: { arcReciprocity: { arcs: 4, mutual: 2, value: 0.5 } } }],
  ['reciprocity', {}],
  ['reciprocity', { network: { reciprocity: { pairs: 1, mutual: 0, value: 0 } } }],
  ['reciprocity', { network: { reciprocity: { pairs: 4, mutual: 1, value: 0.25 } } }],
  ['articulation-points', {}],
  ['articulation-points', { network: { articulationIds: ['a', 'b'] } }],
  ['bridges', {}],
  ['bridges', { network: { bridges: [['a', 'b']] } }],
  [
    'bridges',
    {
      network: {
        bridges: [
          ['a', 'b'],
          ['b', 'c'],
        ],
      },
    },
  ],
  ['communities', { network: { communities: { count: null, sizes: [], modularity: null } } }],
  ['communities', { network: { communities: { count: 2, sizes: [5, 3], modularity: 0.3 } } }],
  ['communities', { network: { communities: { count: 0, sizes: [], modularity: 0 } } }],
  ['e-i-index', {}],
  ['e-i-index', { network: { eiIndex: ei } }],
  ['e-i-index', { network: { eiIndex: { ...ei, value: null } } }],
  ['e-i-index', { network: { eiIndex: { ...ei, expectedExternal: null } } }],
  [
    'block-density',
    { network: { blocks: [block('business', 'business', 2, 3), block('business', 'citizens', 0, 4)] } },
  ],
  [
    'block-density',
    {
      network: {
        blocks: [
          block('business', 'citizens', 1, 4),
          block('business', 'funder', 1, 2),
          block('citizens', 'funder', 2, 4),
        ],
      },
    },
  ],
  ['assortativity', {}],
  ['assortativity', { network: { assortativity: -0.2 } }],
  ['assortativity', { network: { assortativity: 0 } }],
  ['assortativity', { network: { assortativity: 0.2 } }],
];

it.each(LANGUAGES)('the sentence of each measure is readable for all figures (%s)', async (language) => {
  const lines = CASES.map(([id, measured]) => `${id}: ${sentenceOn(id, measured, language)}`);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`sentences/measures.${language}.txt`);
});
