import { type Family, SAID_FAMILIES, TableRole } from '../../contract/vocabulary.ts';
import type { HeardSubject } from '../../elements/system.ts';
import type { GapFinder } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';
import { compareIds } from './missing-pairs.ts';
import { obviousRoles } from './missing-table-role.ts';

export interface AbsentFromTheMapWords {
  readonly actors: number;
  readonly families: readonly Family[];
  readonly roles: readonly TableRole[];
  readonly unheardIds: readonly string[];
  /** Who obviously has some of these roles, though it was not noted. */
  readonly havingIds: readonly string[];
}

const ENOUGH_ACTORS = 5;
const EXPECTED: readonly Family[] = SAID_FAMILIES.filter(
  (family) => family !== 'funder' && family !== 'resource_network',
);
const SUBJECTS: readonly HeardSubject[] = ['links', 'commitments', 'needs'];

/** Families and table roles with nobody; then whom nobody has heard yet. */
export const absentFromTheMap: GapFinder<AbsentFromTheMapWords> = {
  delicate: false,
  needsHearing: false,
  sizeFigure: 'missing',
  find: (context) => {
    const actors = [...context.system.actors.values()];
    const families = missingAmong(
      EXPECTED,
      actors.map(({ family }) => family),
    );
    const recorded = recordedRoles(context);
    const roles = recorded.length === 0 ? [] : missingAmong(TableRole.options, recorded);
    const missing = families.length + roles.length;
    if (actors.length < ENOUGH_ACTORS || missing === 0) return [];
    const unheardIds = unheard(context);
    const serious = families.includes('local_authority') || families.includes('social_economy');
    return [
      {
        subject: [],
        severity: serious ? 2 : 1,
        sure: context.halfHeard('links'),
        evidence: () => ({ actorIds: unheardIds }),
        figures: {
          actors: actors.length,
          missing,
          missingFamilies: families.join(','),
          missingRoles: roles.join(','),
          unheard: unheardIds.length,
        },
        words: { actors: actors.length, families, roles, unheardIds, havingIds: having(roles, context) },
      },
    ];
  },
};

const missingAmong = <T>(expected: readonly T[], present: readonly T[]): T[] =>
  expected.filter((one) => !present.includes(one));

/** Lists the roles recorded on actors, or on carriers of an open commitment. */
const recordedRoles = ({ system, commitments }: GapContext): TableRole[] => [
  ...[...system.actors.values()].flatMap(({ tableRoles }) => tableRoles),
  ...commitments.flatMap(({ carriers }) => carriers.flatMap(({ tableRoles = [] }) => tableRoles)),
];

/** Lists actors whose family implies a role that nobody recorded; best linked first. */
function having(roles: readonly TableRole[], context: GapContext): string[] {
  const has = (id: string): boolean => {
    const actor = context.system.actors.get(id);
    return actor !== undefined && obviousRoles(actor).some((role) => roles.includes(role));
  };
  return context.actorIds.filter(has).sort(mostLinkedFirst(context));
}

const mostLinkedFirst = ({ near }: GapContext) => {
  const degree = (id: string) => near.get(id)?.size ?? 0;
  return (a: string, b: string): number => degree(b) - degree(a) || compareIds(a, b);
};

/** Lists the actors that responded on no subject, most linked first. */
function unheard(context: GapContext): string[] {
  return context.actorIds
    .filter((id) => !SUBJECTS.some((subject) => context.heard(subject).has(id)))
    .sort(mostLinkedFirst(context));
}
