import { spawnSync } from 'node:child_process';
import type { DrawnGraph } from '../../../../model/drawing/drawn-graph.ts';
import type { Positions } from '../measure-drawing.ts';

/** Places a graph by a Graphviz program as packaged by Debian; undefined if it is not installed. */
export function drawWithGraphviz(program: 'sfdp' | 'neato', graph: DrawnGraph): Positions | undefined {
  const source = `graph { node [shape=point]; ${graph.nodes.map(({ id }) => `"${id}";`).join(' ')} ${graph.edges
    .map(({ source: a, target: b }) => `"${a}" -- "${b}";`)
    .join(' ')} }`;
  const { status, stdout } = spawnSync(program, ['-Tplain'], { input: source, encoding: 'utf8' });
  if (status !== 0) return undefined;
  return Object.fromEntries(
    stdout
      .split('\n')
      .map((line) => line.split(' '))
      .filter(([kind]) => kind === 'node')
      .map(([, id = '', x, y]) => [id.replaceAll('"', ''), { x: Number(x), y: Number(y) }]),
  );
}
