import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { sameProperties } from '../../../model/elements/element-edits.ts';
import type { Elements } from '../../../model/elements/elements.ts';
import { visibleElements } from '../../../model/readings/in-sight/visible-elements.ts';
import { foreseeMap } from '../../../model/writes/optimistic/foresee-map.ts';
import type { Act } from '../../../model/writes/optimistic/plan-of-act.ts';
import { HERE, mapOf } from '../../support/element-scene.ts';
import { OFTEN } from '../../support/longer.ts';
import { performed } from '../../support/plain-server.ts';
import { isOffTheMap, randomAct, randomScene, refersToWhatIsThere } from '../../support/random-acts.ts';
import { PURE_RUNS, runs } from '../../support/runs.ts';

const NOW = new Date('2026-03-12T10:00:00Z');
const FEW = 150;
const often = (seed: number) => runs(PURE_RUNS, seed, FEW);

const audiences = [
  { who: 'those who lead', seesPrivate: true },
  { who: 'readers', seesPrivate: false },
];

const asked = (seesPrivate: boolean) =>
  ({ now: NOW, seesPrivate, withoutTransactions: false, language: 'fr' }) as const;

/** Applies acts in order as the server does; refused ones change nothing. */
const after = (elements: Elements, acts: readonly Act[]): Elements =>
  acts.reduce((state, act) => performed(state, act, NOW)?.elements ?? state, elements);

/**
 * Draws acts that each refer to elements existing at their turn, and applies all of them as the server
 * does.
 */
function inOrder(elements: Elements, acts: readonly Act[]): [Act[], Elements] {
  const made: Act[] = [];
  let state = elements;
  for (const act of acts) {
    if (!refersToWhatIsThere(state, act)) continue;
    made.push(act);
    state = after(state, [act]);
  }
  return [made, state];
}

const isSame = (a: Elements, b: Elements, key: string): boolean => sameProperties(a.get(key), b.get(key));

const isWhole = (elements: Elements, inSight: Elements): boolean =>
  [...elements.keys()].every((key) => isOffTheMap(key) || isSame(elements, inSight, key));

const withoutRevision = ({ territory: { revision: _, ...territory }, ...map }: TerritoryMap) => ({
  ...map,
  territory,
});

/** Sorts the links by actors. A map has them in the order of the cooperations that make them, which means nothing. */
const inAnyOrder = ({ links, ...map }: TerritoryMap) => ({
  ...map,
  links: [...links].sort((a, b) => (a.actorIds.join(':') < b.actorIds.join(':') ? -1 : 1)),
});

const history = fc.array(randomAct, { maxLength: 8 });

describe.each(audiences)('what $who foresee', ({ seesPrivate }) => {
  it('equals the answer of the server, where everything is visible', OFTEN, () => {
    let whole = 0;
    fc.assert(
      fc.property(randomScene(false), history, history, (scene, before, pending) => {
        const elements = after(scene, before);
        const map = mapOf(elements, seesPrivate);
        if (!isWhole(elements, visibleElements(map))) return;
        whole += 1;
        const [acts, answered] = inOrder(elements, pending);
        expect(inAnyOrder(foreseeMap(map, acts, asked(seesPrivate)))).toEqual(
          inAnyOrder(mapOf(answered, seesPrivate)),
        );
      }),
      often(41),
    );
    expect(whole).toBeGreaterThan(FEW / 4);
  });

  it(
    'equals the answer of the server to one act, where all the elements it reads and shows are visible',
    OFTEN,
    () => {
      let inSight = 0;
      fc.assert(
        fc.property(randomScene(true), history, randomAct, (scene, before, act) => {
          const elements = after(scene, before);
          const map = mapOf(elements, seesPrivate);
          const visibility = visibleElements(map);
          const done = performed(elements, act, NOW);
          const answered = mapOf(done?.elements ?? elements, seesPrivate);
          const foreseen = foreseeMap(map, [act], asked(seesPrivate));
          if (done === null) return;
          const shown = [...visibleElements(answered).keys()].filter((key) => !done.edited.has(key));
          const isSeen = (key: string): boolean => isOffTheMap(key) || isSame(elements, visibility, key);
          if (![...done.read.keys(), ...shown].every(isSeen)) return;
          inSight += 1;
          expect(inAnyOrder(foreseen)).toEqual(inAnyOrder(answered));
        }),
        often(42),
      );
      expect(inSight).toBeGreaterThan(FEW / 4);
    },
  );

  it('is idempotent: an answer already applied may be predicted again', OFTEN, () => {
    fc.assert(
      fc.property(randomScene(true), history, (scene, before) => {
        const map = mapOf(after(scene, before), seesPrivate);
        expect(foreseeMap(map, [], asked(seesPrivate))).toBe(map);
        const nothing: Act = { name: 'updateTerritory', params: { territoryId: HERE }, body: {} };
        expect(foreseeMap(map, [nothing], asked(seesPrivate))).toBe(map);
      }),
      often(43),
    );
  });
});

it('on a map with everything visible, reproduces its elements', OFTEN, () => {
  fc.assert(
    fc.property(randomScene(false), history, (scene, before) => {
      const elements = after(scene, before);
      const map = mapOf(elements);
      const inSight = visibleElements(map);
      if (!isWhole(elements, inSight)) return;
      const charter = [...elements].filter(([key]) => isOffTheMap(key));
      const again = mapOf(new Map([...charter, ...inSight]));
      expect(withoutRevision(again)).toEqual(withoutRevision(map));
    }),
    often(44),
  );
});
