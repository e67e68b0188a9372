import { LINK_STYLES, type LinkStyle, linkWidth } from '../../contract/appearance.ts';
import type { Cooperation } from '../../contract/cooperation.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import { mean, type Placing } from './place-actors.ts';
import { type Point, reach } from './shapes.ts';

/** `building` is for what is in progress, which is no link yet. */
type LineStyle = Exclude<LinkStyle, 'hidden'> | 'building';

/** A straight line from border to border; `arrows` at its ends. */
export interface MapLine {
  readonly from: Point;
  readonly to: Point;
  readonly style: LineStyle;
  readonly width: number;
  readonly arrowAtFrom: boolean;
  readonly arrowAtTo: boolean;
  /** Who is joined: ids, for whoever lights them up. */
  readonly between: readonly string[];
}

/** The small mark of a cooperation of three parties or more. */
export interface Hub extends Point {
  readonly style: MapLine['style'];
  readonly between: readonly string[];
}

/** Several lines between the same two stand this far apart, in widths of a body. */
const APART = 0.22;
/** Only links have an intensity to show: what is not yet, or not known, is thin. */
const THIN = 1.4;
/** At this size of bodies widths are those of the screen. */
const FULL_SIZE = 38;

interface Bundle {
  readonly ends: readonly [string, string];
  readonly style: MapLine['style'];
  readonly cooperations: Cooperation[];
}

/** The cooperations that are drawn: a line between two, a hub with a spoke to each of three or more. */
export function mapLines(
  cooperations: TerritoryMap['cooperations'],
  placing: Placing,
): { lines: MapLine[]; hubs: Hub[] } {
  const bundles = new Map<string, Bundle>();
  const lines: MapLine[] = [];
  const hubs: Hub[] = [];
  for (const cooperation of cooperations) {
    const style = cooperation.state === 'in_progress' ? 'building' : LINK_STYLES[cooperation.state];
    if (style === 'hidden') continue;
    const [a, b, ...more] = cooperation.parties.map(({ actorId }) => actorId).sort();
    if (a === undefined || b === undefined) continue;
    if (more.length > 0) {
      const between = [a, b, ...more];
      const hub: Hub = { ...mean(between.flatMap((id) => placing.actors.get(id) ?? [])), style, between };
      hubs.push(hub);
      lines.push(...spokes(cooperation, hub, placing));
    } else {
      const key = `${a} ${b} ${style}`;
      const bundle = bundles.get(key) ?? { ends: [a, b], style, cooperations: [] };
      bundle.cooperations.push(cooperation);
      bundles.set(key, bundle);
    }
  }
  return { lines: [...between([...bundles.values()], placing), ...lines], hubs };
}

function between(bundles: readonly Bundle[], placing: Placing): MapLine[] {
  const ofPair = new Map<string, number>();
  const pair = ({ ends }: Bundle) => ends.join(' ');
  for (const bundle of bundles) ofPair.set(pair(bundle), (ofPair.get(pair(bundle)) ?? 0) + 1);
  const drawn = new Map<string, number>();
  return bundles.flatMap((bundle) => {
    const [a, b] = bundle.ends.map((id) => placing.actors.get(id));
    if (a === undefined || b === undefined) return [];
    const rank = drawn.get(pair(bundle)) ?? 0;
    drawn.set(pair(bundle), rank + 1);
    const aside = (rank - ((ofPair.get(pair(bundle)) ?? 1) - 1) / 2) * APART * placing.size;
    const strongest = Math.max(...bundle.cooperations.map(({ agreedIntensity }) => agreedIntensity));
    return [
      {
        ...ends(placing, a, b, aside),
        style: bundle.style,
        width: widthOf(bundle.style, strongest, placing.size),
        arrowAtFrom: bundle.cooperations.some((cooperation) => leadsTo(cooperation, bundle.ends[0])),
        arrowAtTo: bundle.cooperations.some((cooperation) => leadsTo(cooperation, bundle.ends[1])),
        between: bundle.ends,
      },
    ];
  });
}

type PlacedActor = NonNullable<ReturnType<Placing['actors']['get']>>;

// From border to border, a little aside where others join the same two.
function ends(placing: Placing, a: PlacedActor, b: PlacedActor, aside: number): { from: Point; to: Point } {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const gap = placing.size * 0.09;
  const start = reach(a.actor.family, placing.size, a, b) + gap;
  const stop = length - reach(b.actor.family, placing.size, b, a) - gap;
  const at = (along: number): Point => ({
    x: a.x + ux * along - uy * aside,
    y: a.y + uy * along + ux * aside,
  });
  // Bodies that touch leave nothing between them but a point.
  return stop > start ? { from: at(start), to: at(stop) } : { from: at(length / 2), to: at(length / 2) };
}

function spokes(cooperation: Cooperation, hub: Hub, placing: Placing): MapLine[] {
  return cooperation.parties.flatMap(({ actorId, role }) => {
    const actor = placing.actors.get(actorId);
    if (actor === undefined) return [];
    const start = reach(actor.actor.family, placing.size, actor, hub) + placing.size * 0.09;
    const length = Math.hypot(hub.x - actor.x, hub.y - actor.y) || 1;
    const from = {
      x: actor.x + ((hub.x - actor.x) / length) * start,
      y: actor.y + ((hub.y - actor.y) / length) * start,
    };
    return [
      {
        from,
        to: hub,
        style: hub.style,
        width: widthOf(hub.style, cooperation.agreedIntensity, placing.size),
        arrowAtFrom: role === 'to' && cooperation.parties.some((party) => party.role === 'from'),
        arrowAtTo: false,
        between: hub.between,
      },
    ];
  });
}

const leadsTo = ({ parties }: Cooperation, end: string): boolean =>
  parties.some(({ actorId, role }) => actorId === end && role === 'to') &&
  parties.some(({ actorId, role }) => actorId !== end && role === 'from');

const widthOf = (style: MapLine['style'], intensity: number, size: number): number =>
  (style === 'solid' || style === 'faded' ? linkWidth(intensity) : THIN) * Math.max(0.3, size / FULL_SIZE);
