import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { Family } from '../../model/contract/vocabulary.ts';
import type { System } from '../../model/elements/system.ts';
import { makeActor, makeCooperation, makeSystem } from './make-facts.ts';
import { publishedGraphs } from './published-graphs.ts';

const FOLDER = new URL('../../fixtures/measures/', import.meta.url);

const numbers = z.array(z.number().nullable());
const pair = z.tuple([z.string(), z.string()]);

const Values = z.object({
  computedWith: z.string(),
  nodes: z.array(z.string()).optional(),
  edges: z.array(pair).optional(),
  groups: z.array(z.string()).optional(),
  weights: z.array(z.number()).optional(),
  density: z.number(),
  components: z.array(z.int()),
  degreeCentralisation: z.number(),
  betweennessCentralisation: z.number(),
  articulationPoints: z.array(z.string()),
  bridges: z.array(pair),
  bestModularity: z.number(),
  louvainModularity: z.number(),
  degree: z.array(z.int()),
  betweenness: numbers,
  closeness: numbers,
  eigenvector: numbers,
  core: z.array(z.int()),
  constraint: numbers,
  effectiveSize: numbers,
  assortativity: z.number().optional(),
  weighted: z.object({ constraint: numbers, effectiveSize: numbers }).optional(),
});

/** A network with the values that networkx and igraph give, its nodes in their order. */
export type MeasuredGraph = z.infer<typeof Values> & {
  readonly nodes: readonly string[];
  readonly edges: ReadonlyArray<readonly [string, string]>;
};

/** The graphs of fixtures/measures by name of file; `compute-values.py` there made the values. */
export const measuredGraphs: ReadonlyMap<string, MeasuredGraph> = new Map(
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const name = file.replace('.json', '');
      const values = Values.parse(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')));
      const known = publishedGraphs.find(([published]) => published === name)?.[1];
      return [
        name,
        { ...values, nodes: values.nodes ?? known?.nodes ?? [], edges: values.edges ?? known?.edges ?? [] },
      ];
    }),
);

export const measuredGraph = (name: string): MeasuredGraph => {
  const graph = measuredGraphs.get(name);
  if (!graph) throw new Error(`No values of ${name}`);
  return graph;
};

// Numbers get a fixed width, so that the order of ids is the order of the nodes.
export const idOf = (node: string): string => (/^\d+$/.test(node) ? `n${node.padStart(4, '0')}` : node);

/** The graph as a territory: its nodes are actors, its edges cooperations, its groups families. */
export function systemOfGraph({
  nodes,
  edges,
  groups,
}: Pick<MeasuredGraph, 'nodes' | 'edges' | 'groups'>): System {
  const names = [...new Set(groups)].sort();
  return makeSystem({
    // Measures are cached by the state of a map: each graph gets a state of its own.
    changeId: `${nodes.length}-${edges.length}`,
    actors: nodes.map((node, i) =>
      makeActor(idOf(node), { family: Family.options[names.indexOf(groups?.[i] ?? '')] ?? 'citizens' }),
    ),
    cooperations: edges.map((ends, i) => makeCooperation(`e${i}`, ends.map(idOf))),
  });
}
