import type { Commitment } from '../../../model/contract/commitment.ts';
import { TableRole } from '../../../model/contract/vocabulary.ts';
import { addMonths } from '../../../model/elements/day.ts';
import { pivots } from './of-passages.ts';
import { partsAmong } from './parts-among.ts';
import { ascending, type PlainGap, type PlainScene, type Told } from './plain-scene.ts';

const isSoon = ({ dueOn }: Commitment, scene: PlainScene): boolean =>
  dueOn !== undefined && dueOn <= addMonths(scene.day, 12);

export const uncarriedCommitment = (scene: PlainScene): PlainGap[] =>
  scene.open
    .filter((commitment) => scene.carriers(commitment).length === 0)
    .map((commitment) => ({
      subject: [commitment.id],
      severity: commitment.horizon === 'pebble' || isSoon(commitment, scene) ? 3 : 2,
      sure: scene.halfHeard('commitments'),
    }));

export const singleCarrier = (scene: PlainScene): PlainGap[] =>
  scene.open
    .filter((commitment) => scene.carriers(commitment).length === 1)
    .map((commitment) => {
      const [id = ''] = scene.carrierIds(commitment);
      const isPivot = pivots(scene).some(({ actorId }) => actorId === id);
      return {
        subject: [commitment.id],
        severity: isPivot || scene.carried(id) > 5 ? 3 : 2,
        sure: scene.halfHeard('commitments'),
      };
    });

export const commitmentWithoutAction = (scene: PlainScene): PlainGap[] =>
  scene.open
    .filter((commitment) => scene.carriers(commitment).length > 0)
    .filter(
      ({ id }) =>
        !scene.cooperations.some(
          ({ serves, state }) => serves.includes(id) && ['active', 'in_progress'].includes(state),
        ),
    )
    .map((commitment) => ({
      subject: [commitment.id],
      severity: isSoon(commitment, scene) ? 2 : 1,
      sure: scene.halfHeard('commitments'),
    }));

/** Carriers are joined by a partner of both, or directly, in what concerns the commitment. */
export const scatteredCarriers = (scene: PlainScene): PlainGap[] =>
  scene.open.flatMap((commitment) => {
    const ids = ascending(
      scene
        .carriers(commitment)
        .filter(({ role }) => role === 'lead' || role === 'contributor')
        .map(({ actorId }) => actorId),
    );
    const concerns = ({ themes, serves }: Told): boolean =>
      serves.includes(commitment.id) ||
      themes.length === 0 ||
      commitment.themes.length === 0 ||
      themes.some((theme) => commitment.themes.includes(theme));
    const joined = (a: string, b: string) => scene.joining(a, b, scene.tau).some(concerns);
    const groups = partsAmong(
      ids,
      (a, b) => joined(a, b) || scene.ids.some((middle) => joined(a, middle) && joined(middle, b)),
    );
    if (ids.length < 2 || groups.length < 2) return [];
    const largest = groups[0]?.length ?? 0;
    const severity =
      largest === 1 ? (ids.length >= 3 ? 3 : 2) : ids.length - largest >= ids.length / 2 ? 2 : 1;
    return { subject: [commitment.id], severity, sure: scene.allHeard(ids, 'commitments') };
  });

export const missingTableRole = (scene: PlainScene): PlainGap[] =>
  scene.open.flatMap((commitment) => {
    const carriers = scene.carriers(commitment);
    const held = new Set(
      carriers.flatMap(({ actorId, tableRoles = [] }) =>
        tableRoles.length > 0 ? tableRoles : (scene.actor(actorId)?.tableRoles ?? []),
      ),
    );
    const has = new Set(
      carriers.map(({ actorId }) => scene.actor(actorId)).map((actor) => actor?.kind ?? ''),
    );
    const isThere = (kinds: string): boolean => kinds.split(' ').some((kind) => has.has(kind));
    const ofAssembly = isThere('commune cc ca cu metropole departement region petr pnr syndicat');
    const worksHere = carriers.some(({ actorId }) => {
      const { family = '', kind = '' } = scene.actor(actorId) ?? {};
      return kind !== '' && /^(?:business|social_economy)$/.test(family);
    });
    const obvious: Readonly<Record<TableRole, boolean>> = {
      elected: ofAssembly,
      officer: ofAssembly,
      state_officer: isThere('prefecture sous_prefecture ddt dreal ars rectorat'),
      socio_economic: worksHere,
    };
    const missing = TableRole.options.filter((role) => !held.has(role) && !obvious[role]).length;
    if (carriers.length < 3 || held.size === 0 || missing === 0) return [];
    return {
      subject: [commitment.id],
      severity: Math.min(missing, 3),
      sure: scene.halfHeard('commitments'),
    };
  });

export function nobodyTends(scene: PlainScene): PlainGap[] {
  const carriers = ascending(scene.open.flatMap((commitment) => scene.carrierIds(commitment)));
  if (carriers.length < 5) return [];
  const tends = (id: string): boolean => {
    const others = carriers.filter((other) => other !== id);
    const supported = others.filter((other) =>
      scene.active.some(
        ({ nature, parties }) =>
          nature === 'supports' &&
          parties.some(({ actorId, role }) => actorId === id && role === 'from') &&
          parties.some(({ actorId, role }) => actorId === other && role === 'to'),
      ),
    );
    return supported.length > 0 && supported.length >= others.length / 2;
  };
  return scene.ids.some(tends) ? [] : [{ subject: [], severity: 2, sure: scene.halfHeard('commitments') }];
}
