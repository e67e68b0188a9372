import { drawnAppearance } from '../contract/map-look.ts';
import type { MapActor } from '../contract/reading.ts';
import { degreesIn } from '../readings/lands-reading.ts';
import { PALETTE } from './appearance.ts';
import { type ColourKey, colouring, mixed, NATURE_COLOURS, type Theme } from './colours.ts';
import { crossingLines } from './crossing-lines.ts';
import { bodyOf, HUB_BODY } from './family-bodies.ts';
import { filterMap } from './filter-map.ts';
import type { Point } from './geometry.ts';
import { type Highlight, highlightOf } from './highlight.ts';
import { drawLines, type Hub, type Line } from './lines.ts';
import { colourOfMark, markOfLine, SIGNS } from './marks.ts';
import type { RenderInput } from './render-input.ts';
import { sizing } from './sizes.ts';

/** A node as it is drawn; where it is and how it is labelled come from elsewhere. */
export interface NodeElement {
  readonly id: string;
  readonly kind: 'actor' | 'hub' | 'land';
  readonly name: string;
  /** Written below its name. */
  readonly detail?: string;
  readonly classes: string;
  readonly colour: string;
  /** 1 for the common size; area grows with it. */
  readonly weight: number;
  /** Sides of its body, in those of a common actor. */
  readonly body: { readonly width: number; readonly height: number };
  /** Sides in units of the map, of what does not follow the sizes of actors. */
  readonly room?: { readonly width: number; readonly height: number };
  readonly importance: number;
  /** Links it has on the map, at any intensity. */
  readonly degree: number;
  readonly cooperationId: string | null;
  readonly outside: boolean;
  /** Whether it is dimmed. */
  readonly faded: boolean;
}

/** An edge as it is drawn. */
export interface EdgeElement {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly classes: string;
  readonly colour: string;
  readonly width: number;
  readonly cooperationIds: readonly string[];
  readonly faded: boolean;
  /** Written on it, where the map is of two moments. */
  readonly sign?: string;
  /** From the middle of the edge to its sign; in the middle if absent. */
  readonly signBy?: Point;
}

/** Everything drawn, as plain data. */
export interface MapElements {
  readonly nodes: readonly NodeElement[];
  readonly edges: readonly EdgeElement[];
  readonly actors: readonly MapActor[];
  readonly lines: readonly Line[];
  readonly hubs: readonly Hub[];
  readonly colourLegend: readonly ColourKey[];
}

/** Size of outside actors. */
const OUTSIDE = 0.72;

/** Who is near the actor chosen, by how many links away. */
const AWAY: readonly (string | undefined)[] = [undefined, 'one-step', 'two-steps'];

/** Data computed once for all actors. */
interface Looks {
  readonly degrees: ReadonlyMap<string, number>;
  readonly sizeOf: (actorId: string) => number;
}

/** Priority of names with a question. */
const NAMED = 6e5;

/** Shares by which dimmed elements are mixed with the paper. */
const FADE = { node: 0.82, line: 0.77, dormant: 0.55, still: 0.45 };

/** Links from land to land: how far they go towards the paper, and what is left of their width. */
export const ACROSS = { fade: 0.25, width: 0.75, widest: 2 };
/** In a crowd, links across the water are paler and thinner, otherwise they would hide it. */
const ACROSS_IN_CROWD = { fade: 0.55, width: 0.5, widest: 1.4 };
const CROWD = 500;

/** Builds the drawn map: actors, links, hubs, memberships and ghost links, with their look. */
export function mapElements(asked: RenderInput): MapElements {
  const { map, measures = null } = asked;
  const appearance = drawnAppearance(asked.appearance, measures);
  const model = { ...asked, appearance };
  const { actors, cooperations, faintIds } = filterMap(model);
  const actorIds = new Set(actors.map(({ id }) => id));
  const { lines, hubs } = drawLines(cooperations, actorIds);
  const highlight = highlightOf(map, model.selection, model.lit, model.tau);
  const colours = colouring(map, appearance.colourBy, appearance.theme, measures);
  const looks = { degrees: degreesIn(map.links), sizeOf: sizing(model) };
  const crosses = crossingLines(model);
  const nodes = [
    ...actors.map((actor) => actorNode(actor, model, colours.colourOf(actor), looks, faintIds, highlight)),
    ...hubs.map((hub) => hubNode(hub, lines, model, faintIds, highlight)),
  ];
  const edges = [
    ...(appearance.showMemberships ? membershipEdges(model, actorIds) : []),
    ...lines.map((line) => lineEdge(line, model, faintIds, highlight, crosses(line))),
    ...ghostEdges(model, actorIds, highlight),
  ];
  return { nodes, edges, actors, lines, hubs, colourLegend: colours.legend };
}

const classList = (...classes: (string | false | undefined)[]): string => classes.filter(Boolean).join(' ');

function actorNode(
  actor: MapActor,
  { appearance, marks = null, unnamedIds }: RenderInput,
  colour: string,
  { degrees, sizeOf }: Looks,
  faintIds: ReadonlySet<string>,
  { lit, chosenActorIds, ringIds, steps }: Highlight,
): NodeElement {
  const isLit = lit?.actorIds.has(actor.id) === true;
  const faded = faintIds.has(actor.id) || (lit !== null && !isLit && !lit.everyoneStays);
  const mark = marks?.actors.get(actor.id);
  const degree = degrees.get(actor.id) ?? 0;
  const weight = sizeOf(actor.id) * (actor.outside ? OUTSIDE : 1);
  return {
    id: actor.id,
    kind: 'actor',
    name: actor.name,
    classes: classList(
      'actor',
      `family-${actor.family}`,
      actor.outside && 'outside',
      mark !== undefined && `mark-${mark}`,
      faded && 'faded',
      isLit && !faded && lit?.everyoneStays === false && 'lit',
      ringIds.has(actor.id) && 'asked',
      chosenActorIds.has(actor.id) && 'chosen',
      AWAY[steps.get(actor.id) ?? 0],
      unnamedIds?.has(actor.id) === true && !chosenActorIds.has(actor.id) && 'unnamed',
    ),
    colour:
      mark === 'gone'
        ? PALETTE[appearance.theme].soft
        : faded
          ? standingBack(colour, appearance.theme, FADE.node)
          : colour,
    weight,
    body: bodyOf(actor.family, weight),
    degree,
    importance:
      importanceOf(actor, degree, faded, chosenActorIds) +
      (mark === undefined ? 0 : 1e5) +
      (isLit ? NAMED : 0),
    cooperationId: null,
    outside: actor.outside === true,
    faded,
  };
}

const importanceOf = (actor: MapActor, degree: number, faded: boolean, chosen: ReadonlySet<string>): number =>
  (chosen.has(actor.id) ? 1e6 : 0) + degree - (actor.outside ? 100 : 0) - (faded ? 1e4 : 0);

function hubNode(
  hub: Hub,
  lines: readonly Line[],
  { appearance }: RenderInput,
  faintIds: ReadonlySet<string>,
  { lit, chosenCooperationIds }: Highlight,
): NodeElement {
  const faded = fadesLine([hub.cooperationId], hub.partyIds, faintIds, lit);
  const own = lines.find((line) => line.target === hub.id);
  const colour = own === undefined ? PALETTE[appearance.theme].link : lineColour(own, appearance);
  return {
    id: hub.id,
    kind: 'hub',
    name: '',
    classes: classList('hub', faded && 'faded', chosenCooperationIds.has(hub.cooperationId) && 'chosen'),
    colour: faded ? standingBack(colour, appearance.theme, FADE.line) : colour,
    weight: 1,
    body: HUB_BODY,
    degree: 0,
    importance: 0,
    cooperationId: hub.cooperationId,
    outside: false,
    faded,
  };
}

/** Returns true if a line is dimmed: nothing highlighted is on it, or an end is faint. */
function fadesLine(
  cooperationIds: readonly string[],
  ends: readonly string[],
  faintIds: ReadonlySet<string>,
  lit: Highlight['lit'],
): boolean {
  if (ends.some((end) => faintIds.has(end))) return true;
  return lit !== null && !lit.linksStay && !cooperationIds.some((id) => lit.cooperationIds.has(id));
}

const standingBack = (colour: string, theme: Theme, share: number): string =>
  mixed(colour, PALETTE[theme].paper, share);

function lineColour(line: Line, { linkLens, theme }: RenderInput['appearance']): string {
  const palette = PALETTE[theme];
  if (line.tone === 'unknown') return palette.unknown;
  const colour = linkLens === 'nature' ? NATURE_COLOURS[line.nature][theme] : palette.link;
  if (line.tone === 'dormant' || line.tone === 'over') return standingBack(colour, theme, FADE.dormant);
  return line.tone === 'building' ? standingBack(colour, theme, FADE.dormant / 2) : colour;
}

function lineEdge(
  line: Line,
  { map, appearance, marks = null }: RenderInput,
  faintIds: ReadonlySet<string>,
  { lit, chosenActorIds, chosenCooperationIds }: Highlight,
  crosses: boolean,
): EdgeElement {
  const faded = fadesLine(line.cooperationIds, [line.source, line.target], faintIds, lit);
  const chosen = line.cooperationIds.some((id) => chosenCooperationIds.has(id));
  const ofChosen = !faded && (chosenActorIds.has(line.source) || chosenActorIds.has(line.target));
  // A selected or explicitly shown line comes to the front, wherever it runs.
  const pale = crosses && marks === null && (lit === null || lit.linksStay) && !chosen && !ofChosen;
  const full = lineColour(line, appearance);
  const across = map.actors.length > CROWD ? ACROSS_IN_CROWD : ACROSS;
  const own = pale ? standingBack(full, appearance.theme, across.fade) : full;
  const mark = marks === null ? null : markOfLine(line, marks);
  // Unchanged elements are dimmed, so that changes are visible.
  const still = marks === null ? own : standingBack(own, appearance.theme, FADE.still);
  const colour = mark === null ? still : colourOfMark(mark, appearance.theme);
  return {
    id: line.id,
    source: line.source,
    target: line.target,
    classes: classList(
      line.kind,
      `tone-${line.tone}`,
      line.parallel && 'parallel',
      line.width > 3 && 'strong',
      pale && 'across',
      (line.arrowAtSource || line.arrowAtTarget) && 'directed',
      line.arrowAtSource && 'to-source',
      line.arrowAtTarget && 'to-target',
      mark !== null && `mark-${mark}`,
      faded && 'faded',
      chosen && 'chosen',
      ofChosen && 'of-chosen',
    ),
    colour: faded ? standingBack(colour, appearance.theme, FADE.line) : colour,
    width: pale ? Math.min(across.widest, line.width * across.width) : line.width,
    cooperationIds: line.cooperationIds,
    faded,
    ...(mark === null ? {} : { sign: SIGNS[mark] }),
  };
}

function membershipEdges({ map, appearance }: RenderInput, actorIds: ReadonlySet<string>): EdgeElement[] {
  return map.memberships
    .filter(({ fromId, toId }) => actorIds.has(fromId) && actorIds.has(toId))
    .map(({ fromId, toId }) => ({
      id: `member:${fromId}:${toId}`,
      source: fromId,
      target: toId,
      classes: 'membership',
      colour: PALETTE[appearance.theme].unknown,
      width: 1,
      cooperationIds: [],
      faded: false,
    }));
}

function ghostEdges(
  { appearance }: RenderInput,
  actorIds: ReadonlySet<string>,
  { ghosts }: Highlight,
): EdgeElement[] {
  return ghosts
    .filter(([a, b]) => actorIds.has(a) && actorIds.has(b) && a !== b)
    .map(([a, b]) => ({
      id: `ghost:${a}:${b}`,
      source: a,
      target: b,
      classes: 'ghost',
      colour: PALETTE[appearance.theme].thread,
      width: 3.2,
      cooperationIds: [],
      faded: false,
    }));
}
