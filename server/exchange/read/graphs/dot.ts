import { ImportRefusedError } from '../../../../model/writes/import/import-refused.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { type DotToken, tokensOfDot } from './dot-tokens.ts';
import { GraphParts } from './parts.ts';

/** Attributes of drawing in Graphviz (its page of attributes); all others describe a node or an edge. */
const DRAWING: ReadonlySet<string> = new Set(
  [
    '_background area arrowhead arrowsize arrowtail bb beautify bgcolor center charset class cluster clusterrank color',
    'colorscheme compound concentrate constraint decorate defaultdist dim dimen dir distortion dpi edgetooltip edgeurl',
    'edgehref edgetarget epsilon esep fillcolor fixedsize fontcolor fontname fontnames fontpath fontsize forcelabels',
    'gradientangle group head_lp headclip headhref headlabel headport headtarget headtooltip headurl height href id',
    'image imagepath imagepos imagescale inputscale k labelangle labeldistance labelfloat labelfontcolor labelfontname',
    'labelfontsize labelhref labeljust labelloc labeltarget labeltooltip labelurl landscape layer layerlistsep layers',
    'layerselect layersep layout len levels levelsgap lhead lheight linelength lp ltail lwidth margin maxiter mclimit',
    'mindist minlen mode model newrank nodesep nojustify normalize notranslate nslimit nslimit1 oneblock ordering',
    'orientation outputorder overlap overlap_scaling overlap_shrink pack packmode pad page pagedir pencolor penwidth',
    'peripheries pin pos quadtree quantum radius rank rankdir ranksep ratio rects regular remincross repulsiveforce',
    'resolution root rotate rotation samehead sametail samplepoints scale searchsize sep shape shapefile showboxes sides',
    'size skew smoothing sortv splines start style stylesheet tail_lp tailclip tailhref taillabel tailport tailtarget',
    'tailtooltip tailurl target tbbalance tooltip truecolor url vertices viewport voro_margin width xdotversion xlp z',
  ].flatMap((line) => line.split(' ')),
);
const DEFAULTS: ReadonlySet<string> = new Set(['node', 'edge', 'graph']);

type Attributes = Map<string, string>;

/**
 * Reads the DOT language of Graphviz, as far as it defines edges: nodes, chains (`a -- b -- c`) and groups
 * (`a -> { b c }`), labels and other attributes. The label of a subgraph is the group of its nodes;
 * attributes of drawing are left out.
 */
export function readDot(text: string): GraphParts {
  const reading = new DotReading(tokensOfDot(text));
  reading.read();
  return reading.parts;
}

class DotReading {
  readonly parts = new GraphParts();
  readonly #tokens: readonly DotToken[];
  readonly #nodes = new Map<string, Attributes>();
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly DotToken[]) {
    this.#tokens = tokens;
  }

  read(): void {
    this.#at = this.#tokens.findIndex(({ text, isSign }) => isSign && text === '{') + 1;
    this.#statements();
  }

  #isSign = (...signs: readonly string[]): boolean => {
    const token = this.#tokens[this.#at];
    return token?.isSign === true && signs.includes(token.text);
  };

  #take(): DotToken {
    const token = this.#tokens[this.#at];
    if (token === undefined)
      throw new ImportRefusedError('IMPORT_BROKEN_FILE', { row: this.#tokens.at(-1)?.line ?? 1 });
    this.#at += 1;
    return token;
  }

  /** Reads a block in braces to its end; returns the nodes that it names. */
  #statements(): Set<string> {
    this.#depth += 1;
    if (this.#depth > IMPORT_LIMITS.depth)
      throw new ImportRefusedError('IMPORT_TOO_DEEP', { max: IMPORT_LIMITS.depth });
    const named = new Set<string>();
    let label: string | undefined;
    while (this.#at < this.#tokens.length && !this.#isSign('}')) {
      const text = this.#statement(named);
      label = text ?? label;
    }
    this.#at += 1;
    this.#depth -= 1;
    // The whole graph is no group, and of two groups the inner one tells more.
    if (label !== undefined && this.#depth > 0)
      for (const id of named)
        if (!this.#nodes.get(id)?.has('group')) this.#nodes.get(id)?.set('group', label);
    return named;
  }

  /** Reads one statement; returns the label of the surrounding group if the statement sets it. */
  #statement(named: Set<string>): string | undefined {
    if (!this.#isSign('{')) {
      const [word, next] = [this.#tokens[this.#at], this.#tokens[this.#at + 1]];
      if (word?.isSign === true) {
        this.#at += 1;
        return undefined;
      }
      if (next?.isSign === true && next.text === '=') {
        this.#at += 2;
        const value = this.#take().text;
        return word?.text === 'label' ? value : undefined;
      }
      if (next?.isSign === true && next.text === '[' && DEFAULTS.has(word?.text ?? '')) {
        this.#at += 1;
        const attributes = this.#attributes();
        return word?.text === 'graph' ? attributes.get('label') : undefined;
      }
    }
    const { line = 1 } = this.#tokens[this.#at] ?? {};
    const row = [{ ids: this.#ends(named), tie: '' }];
    while (this.#isSign('--', '->')) row.push({ tie: this.#take().text, ids: this.#ends(named) });
    const attributes = this.#attributes();
    const [first] = row;
    if (row.length === 1 && first?.ids.size === 1)
      for (const id of first.ids)
        for (const [name, value] of attributes) {
          // igraph of R says the label so.
          const isLabel = name === 'name' && !attributes.has('label');
          this.#nodes.get(id)?.set(isLabel ? 'label' : name, value);
        }
    for (const [i, { ids, tie }] of row.entries())
      for (const source of row[i - 1]?.ids ?? [])
        for (const target of ids)
          this.parts.edge(line, [
            ['source', source],
            ['target', target],
            ...attributes,
            ...(tie === '->' ? ([['directed', 'true']] as const) : []),
          ]);
    return undefined;
  }

  /** Reads one end of an edge: a node, or all nodes of a group. */
  #ends(named: Set<string>): ReadonlySet<string> {
    const isGroup = !this.#isSign('{') && this.#tokens[this.#at]?.text === 'subgraph';
    if (isGroup) {
      this.#at += 1;
      // Its name is nobody.
      if (!this.#isSign('{')) this.#take();
    }
    if (this.#isSign('{')) {
      this.#at += 1;
      const ids = this.#statements();
      for (const id of ids) named.add(id);
      return ids;
    }
    const { text: id, line } = this.#take();
    if (!this.#nodes.has(id)) {
      const { values } = this.parts.node(line, [
        ['id', id],
        ['label', id],
      ]);
      this.#nodes.set(id, values);
    }
    named.add(id);
    return new Set([id]);
  }

  #attributes(): Attributes {
    const attributes: Attributes = new Map();
    while (this.#isSign('[')) {
      this.#at += 1;
      while (!this.#isSign(']')) {
        const { text: name, isSign } = this.#take();
        if (isSign || !this.#isSign('=')) continue;
        this.#at += 1;
        const { text: value } = this.#take();
        // `\N` is the name of the node itself.
        if (!DRAWING.has(name.toLowerCase()) && value !== '' && value !== '\\N') attributes.set(name, value);
      }
      this.#at += 1;
    }
    return attributes;
  }
}
