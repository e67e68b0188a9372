import type { Need } from '../../../model/contract/actor.ts';
import { SAID_FAMILIES, TableRole } from '../../../model/contract/vocabulary.ts';
import { System } from '../../../model/elements/system.ts';
import { familyCell, familyMatrix } from '../../../model/readings/families.ts';
import { linkedPairs } from './of-passages.ts';
import { ascending, type PlainGap, type PlainScene, pairsOf } from './plain-scene.ts';

const about = (theme: string) => (one: { readonly themes: readonly string[] }) => one.themes.includes(theme);

function actorsOf(theme: string, scene: PlainScene): string[] {
  const parties = scene.active.filter(about(theme)).flatMap((cooperation) => scene.inside(cooperation));
  const carriers = scene.open.filter(about(theme)).flatMap((commitment) => scene.carrierIds(commitment));
  return ascending([...parties, ...carriers]);
}

const themesOf = (scene: PlainScene): string[] =>
  ascending([...scene.active, ...scene.open].flatMap(({ themes }) => themes));

export function themeWithoutFamily(scene: PlainScene): PlainGap[] {
  const themed = scene.active.filter(({ themes }) => themes.length > 0);
  if (scene.active.length === 0 || themed.length < (scene.active.length * 2) / 3) return [];
  return themesOf(scene).flatMap((theme) => {
    const actors = actorsOf(theme, scene);
    const families = actors.map((id) => scene.actor(id)?.family);
    const missing = (['local_authority', 'social_economy'] as const).filter((one) => !families.includes(one));
    if (actors.length < 3 || missing.length === 0) return [];
    const isMeant = scene.open.filter(about(theme)).length >= 2;
    return {
      subject: [theme],
      severity: missing.length === 2 && isMeant ? 3 : 2,
      sure: scene.halfHeard('links'),
    };
  });
}

export const themesInSilos = (scene: PlainScene): PlainGap[] =>
  pairsOf(themesOf(scene).filter((theme) => scene.active.filter(about(theme)).length >= 2))
    .filter(([a, b]) => !scene.active.some((one) => about(a)(one) && about(b)(one)))
    .filter(([a, b]) => !actorsOf(a, scene).some((id) => actorsOf(b, scene).includes(id)))
    .map((subject) => ({ subject, severity: 1, sure: scene.halfHeard('links') }));

/** Links and families are counted again; what chance would give is taken from the matrix, whose own tests are elsewhere. */
export function familiesApart(scene: PlainScene): PlainGap[] {
  const { day, tau, withoutTransactions } = scene;
  const matrix = familyMatrix(new System(scene.facts, { day, minIntensity: tau, withoutTransactions }));
  const links = linkedPairs(scene, tau);
  const said = scene.ids.filter((id) => scene.actor(id)?.family !== 'unspecified');
  const share = links.filter((pair) => pair.every((id) => said.includes(id))).length / pairsOf(said).length;
  const membersOf = (family: string) => scene.ids.filter((id) => scene.actor(id)?.family === family);
  const tested = pairsOf(SAID_FAMILIES).flatMap(([a, b]) => {
    const [one, two] = [membersOf(a), membersOf(b)];
    if (one.length < 3 || two.length < 3 || share * one.length * two.length < 3) return [];
    const observed = links.filter(
      ([x, y]) => (one.includes(x) && two.includes(y)) || (one.includes(y) && two.includes(x)),
    ).length;
    return [{ families: [a, b].sort(), one, two, observed, p: familyCell(matrix, a, b).p ?? 1 }];
  });
  const byChance = tested.toSorted((x, y) => x.p - y.p);
  return tested
    .filter(({ p }) => {
      // Holm: the k-th smallest is weighed by how many are not smaller; none is below one before it.
      const before = byChance.filter((other) => other.p <= p);
      return Math.max(...before.map((other) => other.p * (tested.length - byChance.indexOf(other)))) <= 0.05;
    })
    .map(({ families, one, two, observed }) => ({
      subject: families,
      severity: observed === 0 ? 3 : 2,
      sure: [one, two].every((ids) => scene.shareHeard(ids, 'links', 0.6)),
    }));
}

export function unmetNeed(scene: PlainScene): PlainGap[] {
  const isHere = ({ actorId }: Need): boolean => scene.isOn(actorId);
  const areUnderWay = (a: string, b: string): boolean =>
    scene.cooperations.some(
      (one) =>
        ['wished', 'proposed', 'intention', 'in_progress'].includes(one.state) &&
        [a, b].every((id) => scene.inside(one).includes(id)),
    );
  return scene.facts.needs.filter(isHere).flatMap(({ actorId, resourceId, themeId }) => {
    const subject = [actorId, resourceId];
    const offers = scene.facts.offers
      .filter(isHere)
      .filter((o) => o.actorId !== actorId && o.resourceId === resourceId && o.themeId === themeId);
    if (offers.length === 0) return { subject, severity: 1, sure: scene.heard(actorId, 'needs') };
    if (themeId === undefined && ['skills', 'funding'].includes(resourceId)) return [];
    const free = offers.map((offer) => offer.actorId).filter((id) => !areUnderWay(actorId, id));
    if (free.length === 0) return [];
    const isKnown = (id: string): boolean =>
      !scene.linked(actorId, id, 1) && scene.partners(actorId).some((one) => scene.linked(one, id));
    const carries =
      themeId !== undefined &&
      scene.open.filter(about(themeId)).some((one) => scene.carrierIds(one).includes(actorId));
    return {
      subject,
      severity: carries || free.some(isKnown) ? 3 : 2,
      sure: scene.allHeard([actorId, ...free], 'needs'),
    };
  });
}

export function absentFromTheMap(scene: PlainScene): PlainGap[] {
  const families = scene.actors.map(({ family }) => family);
  const absent = SAID_FAMILIES.filter(
    (one) => one !== 'funder' && one !== 'resource_network' && !families.includes(one),
  );
  const roles = [
    ...scene.actors.flatMap(({ tableRoles }) => tableRoles),
    ...scene.open.flatMap((one) => scene.carriers(one).flatMap(({ tableRoles = [] }) => tableRoles)),
  ];
  const unheld = roles.length === 0 ? [] : TableRole.options.filter((role) => !roles.includes(role));
  if (scene.actors.length < 5 || absent.length + unheld.length === 0) return [];
  const isSerious = absent.includes('local_authority') || absent.includes('social_economy');
  return [{ subject: [], severity: isSerious ? 2 : 1, sure: scene.halfHeard('links') }];
}
