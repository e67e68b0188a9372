import type { Actor } from '../../contract/actor.ts';
import type { Carrier } from '../../contract/commitment.ts';
import { TableRole } from '../../contract/vocabulary.ts';
import type { MissingTableRoleWords } from '../../words/gaps/missing-table-role.ts';
import type { GapFinder } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';

/** Bodies with an assembly of elected people and officers of their own, by the law that makes them. */
const AUTHORITIES = 'commune cc ca cu metropole departement region petr pnr syndicat'.split(' ');
/** Services of the State itself; its operators have another status. */
const STATE_SERVICES = 'prefecture sous_prefecture ddt dreal ars rectorat'.split(' ');

const BY_KIND = new Map<string, readonly TableRole[]>([
  ...AUTHORITIES.map((kind) => [kind, ['elected', 'officer']] as const),
  ...STATE_SERVICES.map((kind) => [kind, ['state_officer']] as const),
]);

/** The roles around the table that an actor has by what it is, noted or not: a community of communes has officers. */
export function obviousRoles({ family, kind = '' }: Pick<Actor, 'family' | 'kind'>): readonly TableRole[] {
  const byKind = BY_KIND.get(kind);
  if (byKind !== undefined) return byKind;
  // Only of what is known to be one: a family may have been guessed.
  return kind !== '' && (family === 'social_economy' || family === 'business') ? ['socio_economic'] : [];
}

/** Sorts roles in the order of the four. */
const rolesAmong = (roles: ReadonlySet<TableRole>, isHeld: boolean): TableRole[] =>
  TableRole.options.filter((role) => roles.has(role) === isHeld);

const ENOUGH_CARRIERS = 3;

/** A commitment around which some of the four roles are missing. */
export const missingTableRole: GapFinder<MissingTableRoleWords> = {
  delicate: false,
  needsHearing: false,
  sizeFigure: 'missing',
  find: (context) =>
    context.commitments.flatMap(({ id: commitmentId, carriers, carrierIds }) => {
      const recorded = carriers.flatMap((carrier) => rolesOf(carrier, context));
      if (carriers.length < ENOUGH_CARRIERS || recorded.length === 0) return [];
      const obvious = carriers.flatMap((carrier) => obviousOf(carrier, context));
      const missing = rolesAmong(new Set([...recorded, ...obvious]), false);
      if (missing.length === 0) return [];
      return {
        subject: [commitmentId],
        severity: missing.length >= 3 ? 3 : missing.length === 2 ? 2 : 1,
        sure: context.halfHeard('commitments'),
        evidence: () => ({ actorIds: [...carrierIds], commitmentIds: [commitmentId] }),
        figures: { carriers: carriers.length, missing: missing.length, missingRoles: missing.join(',') },
        // Said once a territory, with the commitments that lack someone.
        cause: 'table-roles',
        words: { commitmentId, missing },
      };
    }),
};

/** Returns the roles recorded on the carrier, else on the actor. */
const rolesOf = ({ actorId, tableRoles = [] }: Carrier, { system }: GapContext): readonly TableRole[] =>
  tableRoles.length > 0 ? tableRoles : (system.actors.get(actorId)?.tableRoles ?? []);

const obviousOf = ({ actorId }: Carrier, { system }: GapContext): readonly TableRole[] => {
  const actor = system.actors.get(actorId);
  return actor === undefined ? [] : obviousRoles(actor);
};
