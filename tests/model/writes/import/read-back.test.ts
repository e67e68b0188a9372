import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '../../../../model/contract/import.ts';
import type { Elements, Properties } from '../../../../model/elements/elements.ts';
import { parseKey } from '../../../../model/elements/elements.ts';
import type { Facts } from '../../../../model/elements/facts.ts';
import { gapCatalogueReference } from '../../../../model/readings/gaps/gap-catalogue.ts';
import { exportedOf } from '../../../../server/exchange/exported.ts';
import { gexf } from '../../../../server/exchange/graphs/gexf.ts';
import { graphOf } from '../../../../server/exchange/graphs/graph-of.ts';
import { graphml } from '../../../../server/exchange/graphs/graphml.ts';
import { csv } from '../../../../server/exchange/tables/csv.ts';
import { xlsx } from '../../../../server/exchange/tables/xlsx.ts';
import { loadReference } from '../../../../server/reference/load-reference.ts';
import { tryImport } from '../../../support/import-file.ts';
import { largeFacts } from '../../../support/large-facts.ts';
import { makeSystem } from '../../../support/make-facts.ts';

const reference = loadReference(gapCatalogueReference());
const facts = largeFacts('val', { actors: 24, cooperations: 60 });
const exported = exportedOf(makeSystem(facts));
const agreedOn = new Map(exported.map.cooperations.map((one) => [one.id, one.agreedIntensity]));
const asAgreed = {
  ...facts,
  cooperations: facts.cooperations.map((one) => ({
    ...one,
    intensity: agreedOn.get(one.id) ?? one.intensity,
  })),
};
const about = { title: 'Val', lines: [] } as never;
const manner = (language: 'fr' | 'en', raw: boolean) => ({ language, raw, reference });

interface Graph {
  readonly actors: string[];
  readonly cooperations: string[];
}

const text = (parts: readonly unknown[]): string => parts.map((part) => String(part ?? '')).join(' · ');

/** Returns the content of a graph, independent of its identifiers. */
function graphOfFacts({ actors, cooperations }: Facts, withRoles: boolean): Graph {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return {
    actors: actors
      .map(({ name, family, charter, description, x, y }) => text([name, family, charter, description, x, y]))
      .sort(),
    cooperations: cooperations
      .map((one) =>
        text([
          ...[one.nature, one.status, one.intensity, one.formality, one.note, one.themes],
          one.parties.map(({ actorId, role }) => `${withRoles ? role : ''} ${names.get(actorId)}`).sort(),
        ]),
      )
      .sort(),
  };
}

function graphOfEdits(edits: ReadonlyMap<string, Properties | null>, withRoles: boolean): Graph {
  const nodes = [...edits].flatMap(([key, properties]) =>
    properties === null ? [] : [{ ...parseKey(key), properties }],
  );
  const of = (kind: string) => nodes.filter((node) => node.kind === kind);
  const names = new Map(of('Actor').map(({ id, properties }) => [id, properties.name]));
  const places = new Map(of('ACTS_IN').map(({ id, properties }) => [id, properties]));
  return {
    actors: of('Actor')
      .map(({ id, properties: { name, family, charter, description } }) =>
        text([name, family, charter, description, places.get(id)?.x, places.get(id)?.y]),
      )
      .sort(),
    cooperations: of('Cooperation')
      .map(({ id, properties: one }) =>
        text([
          ...[one.nature, one.status, one.intensity, one.formality, one.note],
          of('COOPERATION_ABOUT').flatMap((node) => (node.id === id ? [node.toId] : [])),
          of('PARTY_TO')
            .flatMap((node) =>
              node.toId === id ? [`${withRoles ? node.properties.role : ''} ${names.get(node.id)}`] : [],
            )
            .sort(),
        ]),
      )
      .sort(),
  };
}

const openColumns = ({ tables }: ImportPreview): string[] =>
  tables.flatMap(({ name, kind, columns }) =>
    kind === 'omit'
      ? []
      : columns.flatMap(({ use, heading }) => (use === null ? [`${name} ${heading}`] : [])),
  );

const count = (edits: Elements | ReadonlyMap<string, unknown>, kind: string): number =>
  [...edits.keys()].filter((key) => key.startsWith(`${kind}:`)).length;

describe('what was taken away is read back as it was', () => {
  it.each([
    ['CSV in French', 'val.zip', async () => csv.write(exported, manner('fr', false))],
    ['CSV in English', 'val.zip', async () => csv.write(exported, manner('en', false))],
    ['CSV for programs', 'val.zip', async () => csv.write(exported, manner('fr', true))],
    ['XLSX', 'val.xlsx', async () => xlsx.write(exported, manner('fr', false))],
  ] as const)('%s: parties, carriers, declarations as well', async (_, name, write) => {
    const { plan, said } = await tryImport(await write(), { name });
    expect(said.faults).toEqual([]);
    expect(openColumns(said)).toEqual([]);
    expect(graphOfEdits(plan.edits, true)).toEqual(graphOfFacts(facts, true));
    const declarations = facts.cooperations.flatMap((one) => one.declarations);
    expect(count(plan.edits, 'Declaration')).toBe(declarations.length);
    expect(count(plan.edits, 'CARRIES')).toBe(facts.commitments.flatMap(({ carriers }) => carriers).length);
    expect(
      [...plan.edits].filter(
        ([key, value]) => key.startsWith('ACTS_IN:') && value?.heardLinksOn === '2026-01-10',
      ),
    ).toHaveLength(24);
  });

  it.each([
    ['GraphML of one mode', 'val.graphml', graphml.write(graphOf(exported, 'one'), about), false],
    ['GraphML of two modes', 'val.graphml', graphml.write(graphOf(exported, 'two'), about), false],
    ['GEXF of one mode', 'val.gexf', gexf.write(graphOf(exported, 'one'), about, '2026-03-12'), false],
    ['GEXF of two modes', 'val.gexf', gexf.write(graphOf(exported, 'two'), about, '2026-03-12'), false],
  ] as const)('%s', async (_, name, content, withRoles) => {
    const { plan, said } = await tryImport(content, { name });
    expect(said.faults).toEqual([]);
    expect(openColumns(said)).toEqual([]);
    // Declarations are in no graph: the level is what they came to.
    expect(graphOfEdits(plan.edits, withRoles)).toEqual(graphOfFacts(asAgreed, withRoles));
    expect(said.notes.map(({ code }) => code)).toEqual(['graph_leaves']);
  });
});
