import type { Actor } from '../../contract/actor.ts';
import { TableRole } from '../../contract/vocabulary.ts';

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

/** In the order of the four. */
export const rolesAmong = (roles: ReadonlySet<TableRole>, held: boolean): TableRole[] =>
  TableRole.options.filter((role) => roles.has(role) === held);
