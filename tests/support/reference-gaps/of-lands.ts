import { System } from '../../../model/elements/system.ts';
import { landPairs } from '../../../model/readings/land-pairs.ts';
import { linkedPairs } from './of-passages.ts';
import { type PlainGap, type PlainScene, pairsOf } from './plain-scene.ts';

/** Counts links and lands again; the expected number comes from the model, which has its own tests. */
export function landsApart(scene: PlainScene): PlainGap[] {
  const { day, tau, withoutTransactions } = scene;
  const read = landPairs(new System(scene.facts, { day, minIntensity: tau, withoutTransactions }));
  const links = linkedPairs(scene, 1);
  const lands = (scene.facts.lands ?? []).map(({ id, actorIds }) => ({
    id,
    ids: actorIds.filter((actorId) => scene.isOn(actorId)),
  }));
  const tested = pairsOf(lands.filter(({ ids }) => ids.length >= 3)).flatMap(([a, b]) => {
    const observed = links.filter(
      ([x, y]) => (a.ids.includes(x) && b.ids.includes(y)) || (a.ids.includes(y) && b.ids.includes(x)),
    ).length;
    const subject = [a.id, b.id].sort();
    const found = read.find(({ landIds }) => landIds.join() === subject.join());
    const p = found?.links === observed ? found.p : null;
    const isFew = observed <= (found?.expected ?? 0) / 2;
    return p === null ? [] : [{ subject, sides: [a.ids, b.ids], p, isFew }];
  });
  const byChance = tested.toSorted((x, y) => x.p - y.p);
  return tested
    .filter(({ p, isFew }) => {
      const before = byChance.filter((other) => other.p <= p);
      return (
        isFew &&
        Math.max(...before.map((other) => other.p * (tested.length - byChance.indexOf(other)))) <= 0.05
      );
    })
    .map(({ subject, sides }) => ({
      subject,
      severity: 2,
      sure: sides.every((ids) => scene.shareHeard(ids, 'links', 0.5)),
    }));
}
