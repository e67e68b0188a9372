import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { plantGraph } from '../../tests/support/planted-graph.ts';

/** A network that stands for a fully known territory. */
export interface KnownNetwork {
  readonly name: string;
  readonly size: number;
  readonly edges: ReadonlyArray<readonly [number, number]>;
  /** Group of each actor, if the network has any; stands for its family. */
  readonly groups?: readonly string[];
}

/** Loads the published networks of networkx and of R's sna. */
const published = (): KnownNetwork[] => [
  ...toldBy(process.env.PYTHON ?? 'python3', 'published.py'),
  ...toldBy(process.env.RSCRIPT ?? 'Rscript', 'published.R'),
];

function toldBy(command: string, program: string): KnownNetwork[] {
  const file = fileURLToPath(new URL(program, import.meta.url));
  const { status, stdout, stderr, error } = spawnSync(command, [file], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${program}: ${error?.message ?? stderr}`);
  const networks = JSON.parse(stdout) as Record<string, Omit<KnownNetwork, 'name'>>;
  return Object.entries(networks).map(([name, network]) => ({ name, ...network }));
}

/** Four made as real maps are: groups, hubs, 2.2 links an actor or fewer; the groups are the families. */
const generated = (): KnownNetwork[] =>
  [
    { nodes: 40, groups: 4, seed: 1, linksPerNode: 1.4, inside: 0.7 },
    { nodes: 60, groups: 4, seed: 2, inside: 0.7 },
    { nodes: 60, groups: 3, seed: 3, linksPerNode: 1.6 },
    { nodes: 120, groups: 6, seed: 4 },
  ].map((planting, i) => {
    const { nodes, edges, groups } = plantGraph(planting);
    const place = new Map(nodes.map(({ id }, v) => [id, v]));
    return {
      name: `generated ${i + 1} (${planting.nodes})`,
      size: nodes.length,
      edges: edges.map(({ source, target }) => [place.get(source) ?? 0, place.get(target) ?? 0] as const),
      groups: groups.map(String),
    };
  });

export const knownNetworks = (): KnownNetwork[] => [...published(), ...generated()];
