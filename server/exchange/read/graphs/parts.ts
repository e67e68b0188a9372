import { ImportRefusedError } from '../../../../model/writes/import/import-refused.ts';
import type { GraphPart } from '../graph-tables.ts';
import { IMPORT_LIMITS } from '../limits.ts';

/** A graph that is read part by part: nodes and edges, each with the line where it begins. */
export class GraphParts {
  readonly nodes: GraphPart[] = [];
  readonly edges: GraphPart[] = [];

  node(line: number, values: Iterable<readonly [string, string]>): GraphPart {
    return this.#add(this.nodes, 'node', line, values);
  }

  edge(line: number, values: Iterable<readonly [string, string]>): GraphPart {
    return this.#add(this.edges, 'edge', line, values);
  }

  #add(
    list: GraphPart[],
    kind: GraphPart['kind'],
    line: number,
    values: Iterable<readonly [string, string]>,
  ): GraphPart {
    const part: GraphPart = { kind, line, values: new Map([...values].filter(([, value]) => value !== '')) };
    list.push(part);
    if (this.nodes.length + this.edges.length > IMPORT_LIMITS.rows)
      throw new ImportRefusedError('IMPORT_TOO_MANY_ROWS', { max: IMPORT_LIMITS.rows });
    return part;
  }
}
