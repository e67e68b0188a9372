import { addMonths } from '../../../model/elements/day.ts';
import { isPassage, linkedPairs } from './of-passages.ts';
import type { PlainGap, PlainScene, Told } from './plain-scene.ts';

export function unlinkedActor(scene: PlainScene): PlainGap[] {
  if (scene.ids.length < 2) return [];
  return scene.actors
    .filter(({ id, scale }) => {
      const isFromHere = scale === undefined || scale === 'local' || scale === 'intercommunal';
      return isFromHere && scene.partners(id, 1).length === 0;
    })
    .map(({ id, charter }) => ({
      subject: [id],
      severity: 1 + (charter === 'signatory' ? 1 : 0) + (scene.carried(id) > 0 ? 1 : 0),
      sure: scene.heard(id, 'links'),
    }));
}

export function mostlyFunding(scene: PlainScene): PlainGap[] {
  if (scene.withoutTransactions) return [];
  const pairs = linkedPairs(scene, 1).filter((pair) => {
    const families = pair.map((id) => scene.actor(id)?.family).sort();
    return families.join() === 'local_authority,social_economy';
  });
  const money = pairs.filter(([a, b]) =>
    scene.joining(a, b, 1).every(({ nature }) => nature === 'funds' || nature === 'commissions'),
  );
  if (pairs.length < 3 || money.length < (pairs.length * 2) / 3) return [];
  return [{ subject: [], severity: money.length === pairs.length ? 2 : 1, sure: scene.halfHeard('links') }];
}

export const differingViews = (scene: PlainScene): PlainGap[] =>
  scene.cooperations
    .filter(({ state }) => ['in_progress', 'active', 'dormant'].includes(state))
    .flatMap((cooperation) => {
      const views = cooperation.parties
        .map(({ actorId }) => ({ actorId, level: scene.declared(cooperation, actorId) ?? -1 }))
        .filter(({ level }) => level >= 0)
        .sort((a, b) => a.level - b.level || (a.actorId < b.actorId ? -1 : 1));
      const [lowest, highest] = [views[0], views.at(-1)];
      if (lowest === undefined || highest === undefined) return [];
      const apart = highest.level - lowest.level;
      if (apart < 2 && !(lowest.level === 0 && highest.level >= 1)) return [];
      const sure = scene.allHeard([lowest.actorId, highest.actorId], 'links');
      return { subject: [cooperation.id], severity: apart >= 2 ? 2 : 1, sure };
    });

export const sleepingLink = (scene: PlainScene): PlainGap[] =>
  scene.cooperations
    .filter(({ status }) => ['active', 'dormant', 'ended', 'broken'].includes(status))
    .flatMap((cooperation) => {
      const severity = sleepingSeverity(cooperation, scene);
      return severity === undefined
        ? []
        : { subject: [cooperation.id], severity, sure: scene.halfHeard('links') };
    });

function sleepingSeverity(cooperation: Told, scene: PlainScene): number | undefined {
  const { day } = scene;
  const { state, endedOn, recordedOn } = cooperation;
  const end = endedOn ?? recordedOn;
  const isRecent = end !== undefined && end <= day && end >= addMonths(day, -36);
  const isAlone = scene
    .inside(cooperation)
    .some((id) =>
      scene.ids.every((other) => scene.joining(id, other, 1).every(({ id: by }) => by === cooperation.id)),
    );
  if (state === 'broken') return isRecent ? 2 : undefined;
  if (state === 'ended') return isRecent && isAlone ? 1 : undefined;
  const sign = signOf(cooperation, day);
  const isAsleep = state === 'dormant' || (state === 'active' && sign !== '' && sign < addMonths(day, -18));
  if (!isAsleep) return undefined;
  return isAlone || isPassage(scene, cooperation.id) ? 3 : 1;
}

/** Returns the latest day of a sign, else of start and record; empty without any. */
function signOf({ lastSignOn, declarations, startedOn, recordedOn }: Told, day: string): string {
  const said = declarations.map(({ on }) => on).filter((on) => on <= day);
  const last = [lastSignOn ?? '', ...said].sort().at(-1) ?? '';
  return last === '' ? ([startedOn ?? '', recordedOn ?? ''].sort().at(-1) ?? '') : last;
}

export const overduePromise = (scene: PlainScene): PlainGap[] =>
  scene.cooperations
    .filter(({ state, promisedFor }) => state === 'intention' && promisedFor !== undefined)
    .filter(({ promisedFor = '' }) => promisedFor < scene.day)
    .map(({ id, promisedFor = '' }) => ({
      subject: [id],
      severity:
        promisedFor >= addMonths(scene.day, -3) ? 1 : promisedFor >= addMonths(scene.day, -12) ? 2 : 3,
      sure: scene.halfHeard('links'),
    }));

export function loneTerritory(scene: PlainScene): PlainGap[] {
  const hasPeer = scene.facts.territory.peers.some(({ since = '' }) => since <= scene.day);
  const isWithAnother = scene.active.some(({ parties }) =>
    parties.some(({ actorId }) => (scene.facts.elsewhere ?? []).includes(actorId)),
  );
  return hasPeer || isWithAnother ? [] : [{ subject: [], severity: 1, sure: scene.halfHeard('links') }];
}
