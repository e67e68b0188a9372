import type { Commitment } from '../../../model/contract/commitment.ts';
import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import { type CarrierRole, Family } from '../../../model/contract/vocabulary.ts';

/** A commitment, who carries it in which role, and who already cooperates in its service. */
export interface MatrixLine {
  readonly commitment: Commitment;
  readonly roles: ReadonlyMap<string, CarrierRole>;
  readonly cooperatingIds: ReadonlySet<string>;
  /** Cooperations active or in progress that serve it. */
  readonly serving: number;
}

const LIVE: ReadonlySet<string> = new Set(['active', 'in_progress']);

/**
 * Compares lines: without carrier first, then by date, undated last, so that topics for discussion come on
 * top.
 */
const byNeed = (a: MatrixLine, b: MatrixLine): number =>
  Number(a.commitment.status !== 'open') - Number(b.commitment.status !== 'open') ||
  Number(a.roles.size > 0) - Number(b.roles.size > 0) ||
  (a.commitment.dueOn ?? '9999').localeCompare(b.commitment.dueOn ?? '9999') ||
  a.commitment.text.localeCompare(b.commitment.text);

/** Computes the lines of the matrix commitments × actors. */
export function matrixLines(map: TerritoryMap): readonly MatrixLine[] {
  const live = map.cooperations.filter(({ state }) => LIVE.has(state));
  return map.commitments
    .filter(({ origin }) => origin === 'territory')
    .map((commitment): MatrixLine => {
      const serving = live.filter(({ serves }) => serves.includes(commitment.id));
      return {
        commitment,
        roles: new Map(commitment.carriers.map(({ actorId, role }) => [actorId, role])),
        cooperatingIds: new Set(serving.flatMap(({ parties }) => parties.map(({ actorId }) => actorId))),
        serving: serving.length,
      };
    })
    .sort(byNeed);
}

/** Computes the columns: carriers and serving actors, or every actor of the map; by family, then by name. */
export function matrixActors(
  map: TerritoryMap,
  lines: readonly MatrixLine[],
  every: boolean,
): readonly MapActor[] {
  const concerned = new Set(
    lines.flatMap(({ roles, cooperatingIds }) => [...roles.keys(), ...cooperatingIds]),
  );
  const rank = ({ family }: MapActor) => Family.options.indexOf(family);
  return map.actors
    .filter(({ id, outside }) => concerned.has(id) || (every && !outside))
    .sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}
