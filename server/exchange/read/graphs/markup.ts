import { ImportRefusedError } from '../../../../model/writes/import/import-refused.ts';
import { type GraphPart, SOURCE_OF_LINK } from '../graph-tables.ts';
import { IMPORT_LIMITS } from '../limits.ts';

type Attributes = Readonly<Record<string, string>>;

/** Names of a format's attributes: GraphML by `key`, GEXF by `attribute`. */
interface Keys {
  readonly node: Map<string, string>;
  readonly edge: Map<string, string>;
}

/** Elements in which yEd stores the name of a node or an edge, among those of the drawing. */
const DRAWN_LABELS = new Set(['nodelabel', 'edgelabel']);

/**
 * Reads nodes and edges of GraphML and GEXF, tag by tag. The program yEd stores names in drawing elements,
 * and groups as nodes that contain a graph. Such a node is no actor; its label is the `group` of its members.
 * Several spells in a GEXF become one, from first start to last end.
 */
export class MarkupReading {
  format: 'graphml' | 'gexf' | undefined;
  readonly edges: GraphPart[] = [];
  readonly #nodes: GraphPart[] = [];
  readonly #keys: Keys = { node: new Map(), edge: new Map() };
  readonly #parts: GraphPart[] = [];
  readonly #groups = new Set<GraphPart>();
  #depth = 0;
  #scope: 'node' | 'edge' = 'node';
  #isDirected = false;
  #data: string | null = null;
  #text = '';
  #label: { readonly part: GraphPart; text: string } | undefined;

  /** Returns all nodes except groups, unless an edge ends at one. */
  nodes(): readonly GraphPart[] {
    if (this.#groups.size === 0) return this.#nodes;
    const ends = new Set(this.edges.flatMap(({ values }) => [values.get('source'), values.get('target')]));
    return this.#nodes.filter((node) => !this.#groups.has(node) || ends.has(node.values.get('id')));
  }

  open(tag: string, attributes: Attributes, line: number): void {
    this.#depth += 1;
    if (this.#depth > IMPORT_LIMITS.depth)
      throw new ImportRefusedError('IMPORT_TOO_DEEP', { max: IMPORT_LIMITS.depth });
    if (this.#depth === 1 && (tag === 'graphml' || tag === 'gexf')) this.format = tag;
    const part = this.#parts.at(-1);
    switch (tag) {
      case 'graph':
        this.#isDirected = (attributes.edgedefault ?? attributes.defaultedgetype) === 'directed';
        if (part?.kind === 'node') this.#groups.add(part);
        return;
      case 'key':
        this.#name(attributes);
        return;
      case 'attributes':
        this.#scope = attributes.class === 'edge' ? 'edge' : 'node';
        return;
      case 'attribute':
        this.#keys[this.#scope].set(attributes.id ?? '', attributes.title ?? attributes.id ?? '');
        return;
      case 'node':
        this.#begin('node', attributes, line);
        return;
      case 'edge':
        this.#begin('edge', attributes, line);
        return;
      case 'data':
        this.#data = attributes.key ?? '';
        this.#text = '';
        return;
      case 'attvalue':
        this.#put(attributes.for ?? attributes.id ?? '', attributes.value ?? '');
        return;
      case 'position': {
        const { x, y } = attributes;
        if (x !== undefined) part?.values.set('x', x);
        // Up in a GEXF is up on the screen, where numbers grow downwards.
        if (y !== undefined) part?.values.set('y', String(Number.isFinite(Number(y)) ? 0 - Number(y) : y));
        return;
      }
      case 'spell':
        if (part !== undefined) putSpell(part.values, attributes);
        return;
      case 'arrows':
        if (part?.kind === 'edge') putArrows(part.values, attributes);
        return;
      default:
        if (DRAWN_LABELS.has(tag) && part !== undefined && !part.values.has('label'))
          this.#label = { part, text: '' };
    }
  }

  say(text: string): void {
    if (this.#label !== undefined) this.#label.text += text;
    else if (this.#data !== null) this.#text += text;
  }

  close(tag: string): void {
    this.#depth -= 1;
    if (DRAWN_LABELS.has(tag) && this.#label !== undefined) {
      const { part, text } = this.#label;
      const content = text.replace(/\s+/g, ' ').trim();
      if (content !== '') part.values.set('label', content);
      this.#label = undefined;
    }
    if (tag === 'data' && this.#data !== null) {
      this.#put(this.#data, this.#text);
      this.#data = null;
    }
    if (tag === 'node' || tag === 'edge') this.#parts.pop();
  }

  /** Declares an attribute's name. Drawing attributes of yEd have no name and are left out. */
  #name({ id = '', for: scope = 'all', 'attr.name': name, ...rest }: Attributes): void {
    const isDrawing = rest['yfiles.type'] !== undefined;
    for (const kind of ['node', 'edge'] as const)
      if (scope === kind || scope === 'all') this.#keys[kind].set(id, isDrawing ? '' : (name ?? id));
  }

  #begin(kind: 'node' | 'edge', attributes: Attributes, line: number): void {
    const part: GraphPart = { kind, line, values: new Map() };
    for (const name of ['id', 'label', 'source', 'target', 'weight'] as const)
      if (attributes[name] !== undefined) part.values.set(name, attributes[name]);
    putSpell(part.values, attributes);
    const isDirected =
      kind === 'edge' &&
      (attributes.directed ?? attributes.type ?? (this.#isDirected ? 'directed' : 'undirected'));
    if (isDirected === 'directed' || isDirected === 'true') part.values.set('directed', 'true');
    const group = this.#parts.findLast((outer) => this.#groups.has(outer))?.values.get('label');
    if (kind === 'node' && group !== undefined) part.values.set('group', group);
    const list = kind === 'node' ? this.#nodes : this.edges;
    list.push(part);
    this.#parts.push(part);
    if (this.#nodes.length + this.edges.length > IMPORT_LIMITS.rows)
      throw new ImportRefusedError('IMPORT_TOO_MANY_ROWS', { max: IMPORT_LIMITS.rows });
  }

  #put(key: string, value: string): void {
    const part = this.#parts.at(-1);
    const name = part === undefined ? '' : (this.#keys[part.kind].get(key) ?? key);
    const own = part?.kind === 'edge' && name === 'source' ? SOURCE_OF_LINK : name;
    if (own !== '' && value !== '') part?.values.set(own, value);
  }
}

/** Returns the day of an instant, and the year of a number, the precision of a map. */
const dayOf = (text: string): string =>
  text.replace(/^(\d{4}-\d\d-\d\d)T.*$/, '$1').replace(/^(\d{4})\.0$/, '$1');

function putSpell(values: Map<string, string>, { start, end }: Attributes): void {
  if (start !== undefined && (values.get('start') ?? '9999') > dayOf(start))
    values.set('start', dayOf(start));
  if (end !== undefined && (values.get('end') ?? '') < dayOf(end)) values.set('end', dayOf(end));
}

/** An arrow at one end is a direction, to that end; none or two are none. */
function putArrows(values: Map<string, string>, { source = 'none', target = 'none' }: Attributes): void {
  const [isBack, isForth] = [source !== 'none', target !== 'none'];
  if (isBack === isForth) values.delete('directed');
  else values.set('directed', 'true');
  const [from, to] = [values.get('source'), values.get('target')];
  if (!isBack || isForth || from === undefined || to === undefined) return;
  values.set('source', to);
  values.set('target', from);
}
