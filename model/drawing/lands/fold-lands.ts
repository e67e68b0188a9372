import { COAST_LINE, LAND_TINTS, PALETTE } from '../appearance.ts';
import { mixed, type Theme } from '../colours.ts';
import { barycentre, type Point } from '../geometry.ts';
import type { EdgeElement, MapElements, NodeElement } from '../map-elements.ts';
import { symbolId } from './symbol-id.ts';

/** A land that is shown as one symbol. */
export interface Fold {
  readonly landId: string;
  readonly name: string;
  /** Its counts, in words. */
  readonly counts: string;
  readonly actorIds: readonly string[];
  readonly tint: number;
  readonly chosen: boolean;
  /** The room of a card that its name is written on, in units of the map; a round symbol where there is none. */
  readonly room?: { readonly width: number; readonly height: number } | undefined;
}

/** Returns the side of a folded land's symbol, relative to an actor's: its area grows with its actors. */
const sideOf = (actors: number): number => Math.min(4, 1.1 + 0.3 * Math.sqrt(actors));

/** Returns the position of each symbol: the middle of its land's actors, so that nobody else moves. */
export function placesOfFolds(
  folds: readonly Fold[],
  at: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Point> {
  if (folds.length === 0) return at;
  const places = new Map(at);
  for (const { landId, actorIds } of folds) {
    const own = actorIds.flatMap((id) => at.get(id) ?? []);
    if (own.length > 0) places.set(symbolId(landId), barycentre(own));
  }
  return places;
}

/**
 * Folds some lands of a drawing: one symbol for their actors, and one line with a count for all links to
 * another node. A junction with all parties on one of them disappears with it.
 */
export function foldElements(
  elements: MapElements,
  folds: readonly Fold[],
  theme: Theme,
  sayLinks: (links: number) => string = String,
): MapElements {
  if (folds.length === 0) return elements;
  const symbolOf = new Map(
    folds.flatMap(({ landId, actorIds }) => actorIds.map((id) => [id, symbolId(landId)])),
  );
  for (const { id, partyIds } of elements.hubs) {
    const [first, ...others] = new Set(partyIds.map((party) => symbolOf.get(party) ?? ''));
    if (first !== undefined && first !== '' && others.length === 0) symbolOf.set(id, first);
  }
  const inside = new Map<string, NodeElement[]>();
  const nodes = elements.nodes.filter((node) => {
    const symbol = symbolOf.get(node.id);
    if (symbol !== undefined) inside.set(symbol, [...(inside.get(symbol) ?? []), node]);
    return symbol === undefined;
  });
  const symbols = folds.flatMap((fold) => {
    const own = inside.get(symbolId(fold.landId)) ?? [];
    return own.length === 0 ? [] : [symbolNode(fold, own, theme)];
  });
  return { ...elements, nodes: [...nodes, ...symbols], edges: foldEdges(elements.edges, symbolOf, sayLinks) };
}

function symbolNode(fold: Fold, own: readonly NodeElement[], theme: Theme): NodeElement {
  const side = sideOf(fold.actorIds.length);
  const has = (name: string): boolean => own.some(({ classes }) => classes.split(' ').includes(name));
  const faded = own.every((node) => node.faded);
  const { paper } = PALETTE[theme];
  const tint = LAND_TINTS[theme][fold.tint] ?? paper;
  const near = has('one-step') ? 'one-step' : has('two-steps') ? 'two-steps' : '';
  const classes = [
    'land',
    fold.room === undefined ? '' : 'card',
    faded ? 'faded' : has('lit') ? 'lit' : '',
    fold.chosen || has('chosen') ? 'chosen' : near,
  ];
  return {
    id: symbolId(fold.landId),
    kind: 'land',
    name: fold.name,
    detail: fold.counts,
    classes: classes.filter((name) => name !== '').join(' '),
    colour: faded || fold.room !== undefined ? tint : mixed(tint, COAST_LINE[theme], 0.35),
    weight: side,
    body: { width: side, height: side },
    ...(fold.room !== undefined && { room: fold.room }),
    importance: 1e5,
    degree: own.reduce((sum, { degree }) => sum + degree, 0),
    cooperationId: null,
    outside: false,
    faded,
  };
}

/**
 * Lines between the same two become one; those within a symbol are not seen. A pair with links has no thread
 * of missing ones.
 */
function foldEdges(
  edges: readonly EdgeElement[],
  symbolOf: ReadonlyMap<string, string>,
  sayLinks: (links: number) => string,
): EdgeElement[] {
  const kept: EdgeElement[] = [];
  const merged = new Map<string, EdgeElement[]>();
  for (const edge of edges) {
    const [source, target] = [
      symbolOf.get(edge.source) ?? edge.source,
      symbolOf.get(edge.target) ?? edge.target,
    ];
    if (source === target) continue;
    if (source === edge.source && target === edge.target) {
      kept.push(edge);
      continue;
    }
    const kind = kindOf(edge);
    const [a, b] = source < target ? [source, target] : [target, source];
    const key = `${kind}:${a}:${b}`;
    merged.set(key, [...(merged.get(key) ?? []), { ...edge, source: a, target: b }]);
  }
  for (const key of merged.keys())
    if (key.startsWith('ghost:') && merged.has(key.replace('ghost:', 'link:'))) merged.delete(key);
  return [...kept, ...[...merged].map(([key, some]) => mergedEdge(key, some, sayLinks))];
}

const kindOf = ({ classes }: EdgeElement): string => {
  const names = classes.split(' ');
  return names.includes('ghost') ? 'ghost' : names.includes('membership') ? 'membership' : 'link';
};

/** Merges edges: as wide as the widest and as dark as the strongest; dashed only if all are. */
function mergedEdge(
  id: string,
  edges: readonly EdgeElement[],
  sayLinks: (links: number) => string,
): EdgeElement {
  const [first] = edges;
  if (first === undefined) throw new Error('A line is merged of one at least');
  const own = (edge: EdgeElement) => edge.classes.split(' ');
  if (kindOf(first) !== 'link') return { ...first, id };
  const seen = edges.filter(({ faded }) => !faded);
  const best = (seen.length > 0 ? seen : edges).reduce((a, b) => (b.width > a.width ? b : a));
  const dropped = new Set(['directed', 'to-source', 'to-target', 'parallel', 'spoke', 'bent', 'across']);
  const classes = [
    ...own(best).filter((name) => !dropped.has(name) && name !== 'tone-wished' && name !== 'link'),
    'link',
    'merged',
    ...(edges.every((edge) => own(edge).includes('across')) ? ['across'] : []),
    ...(edges.every((edge) => own(edge).includes('tone-wished')) ? ['tone-wished'] : []),
  ];
  return {
    ...best,
    id,
    classes: [...new Set(classes)].join(' '),
    cooperationIds: [...new Set(edges.flatMap(({ cooperationIds }) => cooperationIds))],
    faded: seen.length === 0,
    sign: sayLinks(edges.length),
  };
}
