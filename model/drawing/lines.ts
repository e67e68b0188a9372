import type { Cooperation } from '../contract/cooperation.ts';
import type { CooperationState, Intensity, Nature } from '../contract/vocabulary.ts';
import { append } from '../grouped.ts';
import { linkWidth } from './appearance.ts';

/** How a line looks: one tone a line; lines of one pair and one tone are one line. */
export type Tone = 'active' | 'building' | 'wished' | 'dormant' | 'unknown' | 'over';

/** A drawn line: between two actors, or from a party to the hub of a cooperation of three or more. */
export interface Line {
  readonly id: string;
  readonly kind: 'link' | 'spoke';
  readonly source: string;
  readonly target: string;
  readonly tone: Tone;
  readonly intensity: Intensity;
  readonly width: number;
  readonly nature: Nature;
  readonly arrowAtSource: boolean;
  readonly arrowAtTarget: boolean;
  /** Another line joins the same two ends: they bend apart. */
  readonly parallel: boolean;
  readonly cooperationIds: readonly string[];
}

export interface Hub {
  readonly id: string;
  readonly cooperationId: string;
  readonly partyIds: readonly string[];
  readonly tone: Tone;
}

const TONES: Readonly<Record<Exclude<CooperationState, 'absent'>, Tone>> = {
  active: 'active',
  in_progress: 'building',
  wished: 'wished',
  proposed: 'wished',
  intention: 'wished',
  dormant: 'dormant',
  unknown: 'unknown',
  ended: 'over',
  broken: 'over',
};
/** Width says intensity; these are not yet, or no longer, at any. */
const THIN: ReadonlySet<Tone> = new Set<Tone>(['building', 'wished', 'unknown', 'over']);
const THIN_WIDTH = 1.4;

const hubId = (cooperationId: string): string => `hub:${cooperationId}`;
const toneOf = ({ state }: Cooperation): Tone => (state === 'absent' ? 'over' : TONES[state]);
const widthOf = (tone: Tone, intensity: Intensity): number =>
  THIN.has(tone) ? THIN_WIDTH : linkWidth(intensity);

/** Draws lines and hubs of the drawn cooperations, only between drawn actors. */
export function drawLines(
  cooperations: readonly Cooperation[],
  actorIds: ReadonlySet<string>,
): { lines: Line[]; hubs: Hub[] } {
  const bundles = new Map<string, Cooperation[]>();
  const hubs: Hub[] = [];
  const spokes: Line[] = [];
  for (const cooperation of cooperations) {
    const [first, second, third] = cooperation.parties;
    if (third !== undefined) {
      const hub = hubOf(cooperation, actorIds);
      hubs.push(hub);
      spokes.push(...spokesOf(cooperation, hub));
    } else if (first && second && actorIds.has(first.actorId) && actorIds.has(second.actorId)) {
      const [a, b] = [first.actorId, second.actorId].sort();
      const key = `${a}:${b}:${toneOf(cooperation)}`;
      append(bundles, key, cooperation);
    }
  }
  const links = [...bundles].map(([key, bundle]) => bundleLine(key, bundle));
  const perPair = new Map<string, number>();
  for (const { source, target } of links) {
    perPair.set(`${source}:${target}`, (perPair.get(`${source}:${target}`) ?? 0) + 1);
  }
  const bent = links.map((line) => ({
    ...line,
    parallel: (perPair.get(`${line.source}:${line.target}`) ?? 0) > 1,
  }));
  return { lines: [...bent, ...spokes], hubs };
}

/** Bundles several cooperations of two actors into one line: the strongest decides on width and nature. */
function bundleLine(key: string, bundle: readonly Cooperation[]): Line {
  const [source = '', target = ''] = key.split(':');
  const strongest = [...bundle].sort(
    (a, b) => b.agreedIntensity - a.agreedIntensity || (a.id < b.id ? -1 : 1),
  )[0];
  const tone = strongest === undefined ? 'active' : toneOf(strongest);
  const intensity = strongest?.agreedIntensity ?? 0;
  const leadsTo = (end: string): boolean =>
    bundle.some(
      ({ parties }) =>
        parties.some((party) => party.role === 'to' && party.actorId === end) &&
        parties.some((party) => party.role === 'from'),
    );
  return {
    id: `link:${key}`,
    kind: 'link',
    source,
    target,
    tone,
    intensity,
    width: widthOf(tone, intensity),
    nature: strongest?.nature ?? 'unspecified',
    arrowAtSource: leadsTo(source),
    arrowAtTarget: leadsTo(target),
    parallel: false,
    cooperationIds: bundle.map(({ id }) => id).sort(),
  };
}

const hubOf = (cooperation: Cooperation, actorIds: ReadonlySet<string>): Hub => ({
  id: hubId(cooperation.id),
  cooperationId: cooperation.id,
  partyIds: cooperation.parties.map(({ actorId }) => actorId).filter((id) => actorIds.has(id)),
  tone: toneOf(cooperation),
});

function spokesOf(cooperation: Cooperation, hub: Hub): Line[] {
  const directed = cooperation.parties.some(({ role }) => role === 'from');
  return cooperation.parties
    .filter(({ actorId }) => hub.partyIds.includes(actorId))
    .map(({ actorId, role }) => ({
      id: `spoke:${cooperation.id}:${actorId}`,
      kind: 'spoke',
      source: actorId,
      target: hub.id,
      tone: hub.tone,
      intensity: cooperation.agreedIntensity,
      width: widthOf(hub.tone, cooperation.agreedIntensity),
      nature: cooperation.nature,
      arrowAtSource: directed && role === 'to',
      arrowAtTarget: false,
      parallel: false,
      cooperationIds: [cooperation.id],
    }));
}
