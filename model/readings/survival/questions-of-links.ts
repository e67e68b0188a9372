import { pivotSeverity } from '../gaps/pivot-actor.ts';
import { bridgeSeverity } from '../gaps/single-bridge.ts';
import { leftAlone } from '../gaps/sleeping-link.ts';
import type { Bridge } from '../graph/cut-points.ts';
import type { WorldPassages } from './cut-points-in-world.ts';
import type { DeclaredMap } from './declared-map.ts';
import type { World } from './world.ts';
import { type AskWorlds, sidesOf, subjectOf } from './world-question.ts';

/** Tests an actor without link: the gap stands while no link of it is drawn. */
export const unlinkedInWorlds: AskWorlds = (question, declared) => {
  const place = declared.placeOf(subjectOf(question)[0] ?? '');
  return {
    inWorld: ({ weakDegree }) => (weakDegree[place] === 0 ? question.severityIfSure : 0),
    sides: sidesOf(declared, [[place]], 1),
  };
};

/** An actor on whom much rests: who is cut off without it may be otherwise joined; a single bridge may tell it. */
export const pivotInWorlds: AskWorlds = (question, declared) => {
  const [id = ''] = subjectOf(question);
  const place = declared.placeOf(id);
  const point = declared.context.cutPoints.find(({ actorId }) => actorId === id);
  return {
    inWorld: ({ passages, linked }) => {
      const loss = passages.loss[place] ?? 0;
      return loss === 0 || loss <= (passages.toldByBridge[place] ?? 0) ? 0 : pivotSeverity(loss, linked);
    },
    sides: sidesOf(
      declared,
      (point?.parts ?? []).map(({ ids }) => ids.map((one) => declared.placeOf(one))),
    ),
  };
};

/** Tests a single bridge: any link between its parts removes it. */
export const bridgeInWorlds: AskWorlds = (question, declared) => {
  const key = subjectOf(question).join(':');
  const smallerIn = smallerPartOf(key, declared);
  return {
    inWorld: (world) => {
      const smaller = smallerIn(world.passages);
      return smaller === 0 ? 0 : bridgeSeverity(smaller);
    },
    sides: partsOfBridge(declared, (bridge) => bridge.key === key),
  };
};

/** Tests a dormant link: actors without another one, and whether it is a single bridge. */
export const sleepingInWorlds: AskWorlds = (question, declared) => {
  const [id = ''] = subjectOf(question);
  const { context } = declared;
  const cooperation = context.cooperations.get(id);
  const { state } = question.figures;
  const alone =
    cooperation === undefined ? [] : leftAlone(cooperation, context).map((one) => declared.placeOf(one));
  const acrossIn = smallerPartOfOne(id, declared);
  const isStillAlone = ({ weakDegree }: World) =>
    alone.some((place) => weakDegree[place] === declared.weakDegree[place]);
  return {
    inWorld: (world) => {
      if (state === 'broken') return 2;
      if (state === 'ended') return isStillAlone(world) ? 1 : 0;
      return isStillAlone(world) || acrossIn(world.passages) > 0 ? 3 : 1;
    },
    sides:
      alone.length > 0
        ? sidesOf(declared, [alone], 1)
        : partsOfBridge(declared, (bridge) => bridge.cooperationIds.includes(id)),
  };
};

/** Returns the side of each actor across a bridge; zeros if there is none. */
function partsOfBridge(declared: DeclaredMap, isIt: (bridge: Bridge) => boolean): Int8Array {
  const parts = declared.context.bridges.find(isIt)?.parts ?? [];
  return sidesOf(
    declared,
    parts.map(({ ids }) => ids.map((one) => declared.placeOf(one))),
  );
}

/** Returns a function for the smaller part of a bridge in a network; 0 if it is none there. */
function smallerPartOf(key: string, { network }: DeclaredMap): (passages: WorldPassages) => number {
  const pair = network.pairs.findIndex((one) => one.actorIds.join(':') === key);
  if (pair >= 0) return ({ acrossPair }) => acrossPair[pair] ?? 0;
  const body = network.bodies.findIndex(({ cooperationId }) => cooperationId === key);
  return ({ acrossBody }) => (body < 0 ? 0 : (acrossBody[body] ?? 0));
}

/** Returns a function for the smaller part of a cooperation that is a bridge alone. */
function smallerPartOfOne(id: string, declared: DeclaredMap): (passages: WorldPassages) => number {
  const pair = declared.network.pairs.find(
    ({ cooperationIds }) => cooperationIds.length === 1 && cooperationIds[0] === id,
  );
  return smallerPartOf(pair?.actorIds.join(':') ?? id, declared);
}
