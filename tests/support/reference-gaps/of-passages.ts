import { pairIntensity } from '../../../model/elements/cooperation-state.ts';
import { partsAmong } from './parts-among.ts';
import { ascending, type PlainGap, type PlainScene, pairsOf } from './plain-scene.ts';

interface Body {
  readonly id: string;
  readonly attached: readonly string[];
}

/** Lists the active cooperations with their attached actors: one of its pairs in it reaches τ. */
const bodiesOf = (scene: PlainScene): Body[] =>
  scene.active
    .map((cooperation) => {
      const inside = scene.inside(cooperation);
      const attached = inside.filter((a) =>
        inside.some((b) => a !== b && pairIntensity(cooperation, a, b, scene.day) >= scene.tau),
      );
      return { id: cooperation.id, attached };
    })
    .filter(({ attached }) => attached.length > 0);

const share = (bodies: readonly Body[], a: string, b: string): boolean =>
  bodies.some(({ attached }) => attached.includes(a) && attached.includes(b));

/** Splits each connected part by the remaining links. */
const splitBy = (ids: readonly string[], bodies: readonly Body[], left: readonly Body[]): string[][][] =>
  partsAmong(ids, (a, b) => share(bodies, a, b)).map((component) =>
    partsAmong(component, (a, b) => share(left, a, b)),
  );

interface Pivot {
  readonly actorId: string;
  readonly cutOff: readonly string[];
}

/** Finds articulation points: each actor is removed in turn. */
export function pivots(scene: PlainScene): Pivot[] {
  const bodies = bodiesOf(scene);
  return scene.ids.flatMap((actorId) => {
    const component = partsAmong(scene.ids, (a, b) => share(bodies, a, b)).find((part) =>
      part.includes(actorId),
    );
    const others = (component ?? []).filter((id) => id !== actorId);
    const parts = partsAmong(others, (a, b) => share(bodies, a, b));
    return parts.length < 2 ? [] : { actorId, cutOff: parts.slice(1).flat() };
  });
}

interface Passage {
  readonly key: readonly string[];
  readonly ends: readonly string[];
  /** How many actors the second of the parts that it joins has. */
  readonly smaller: number;
}

/** Finds the cooperations of three or more, and the pairs, that alone join two parts of two or more. */
export function passages(scene: PlainScene): Passage[] {
  const bodies = bodiesOf(scene);
  const found = (key: string[], ends: readonly string[], left: readonly Body[]): Passage[] =>
    splitBy(scene.ids, bodies, left)
      .filter((parts) => (parts[1]?.length ?? 0) >= 2)
      .map((parts) => ({ key, ends, smaller: parts[1]?.length ?? 0 }));
  const large = bodies.filter(({ attached }) => attached.length > 2);
  const pairs = ascending(
    bodies.filter(({ attached }) => attached.length === 2).map(({ attached }) => attached.join(':')),
  );
  return [
    ...large.flatMap((body) =>
      found(
        [body.id],
        body.attached,
        bodies.filter((other) => other !== body),
      ),
    ),
    ...pairs.flatMap((pair) =>
      found(
        [pair],
        pair.split(':'),
        bodies.filter(({ attached }) => attached.join(':') !== pair),
      ),
    ),
  ];
}

export function pivotActor(scene: PlainScene): PlainGap[] {
  const linked = scene.ids.filter((id) => scene.partners(id).length > 0).length;
  return pivots(scene)
    .filter(
      ({ actorId, cutOff }) =>
        !passages(scene).some(({ ends, smaller }) => ends.includes(actorId) && cutOff.length <= smaller),
    )
    .map(({ actorId, cutOff }) => ({
      subject: [actorId],
      severity: cutOff.length === 1 ? 1 : cutOff.length >= 3 && cutOff.length >= linked / 10 ? 3 : 2,
      sure: scene.allHeard([actorId, ...cutOff], 'links'),
    }));
}

export const singleBridge = (scene: PlainScene): PlainGap[] =>
  passages(scene).map(({ key, ends, smaller }) => ({
    subject: key,
    severity: smaller >= 4 ? 3 : 2,
    sure: scene.allHeard(ends, 'links'),
  }));

/** Whether a cooperation, and no other with it, is a passage. */
export const isPassage = (scene: PlainScene, cooperationId: string): boolean =>
  passages(scene).some(({ key, ends }) => {
    if (key[0] === cooperationId) return true;
    const ofThem = bodiesOf(scene).filter(({ attached }) => attached.join(':') === ends.join(':'));
    return ends.length === 2 && ofThem.length === 1 && ofThem[0]?.id === cooperationId;
  });

/** Lists the pairs linked at an intensity. */
export const linkedPairs = (scene: PlainScene, tau: number): [string, string][] =>
  pairsOf(scene.ids).filter(([a, b]) => scene.linked(a, b, tau));
