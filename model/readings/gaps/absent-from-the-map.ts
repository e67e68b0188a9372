import { type Family, SAID_FAMILIES, TableRole } from '../../contract/vocabulary.ts';
import type { HeardSubject } from '../../elements/system.ts';
import { fr } from '../../words/french.ts';
import { defineGap } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';
import { compareIds } from './missing-pairs.ts';
import { obviousRoles } from './table-roles.ts';

interface Words {
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
export const absentFromTheMap = defineGap<Words>({
  rule: 'absent-from-the-map',
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
  texts: {
    fr: {
      title: fr`Absents`,
      question: fr`Qui n'est pas là et devrait l'être ? Qui peut l'inviter ?`,
      when: fr`Sur une carte de cinq acteurs ou plus, une famille ou un rôle autour de la table n'a personne.`,
      reason: ({ actors, families, roles, unheardIds, havingIds }, say) => {
        const has = say.agree(havingIds, 'en a', 'en ont');
        const parts = [
          ...(families.length > 0
            ? [fr`personne n'est noté pour ${say.either(families.map(say.family))}`]
            : []),
          ...(roles.length > 0
            ? [
                fr`personne n'est noté comme ${say.either(roles.map(say.tableRole))}` +
                  (havingIds.length > 0 ? fr`, alors que ${say.actors(havingIds, 2)} ${has}` : ''),
              ]
            : []),
          ...(unheardIds.length > 0
            ? [fr`${say.actors(unheardIds)} ${say.agree(unheardIds, fr`n'a`, fr`n'ont`)} pas encore répondu`]
            : []),
        ];
        return fr`Sur ${actors} acteurs, ${parts.join(fr` ; `)}.`;
      },
    },
    en: {
      title: 'Absent',
      question: 'Who is not here and should be? Who can invite them?',
      when: 'On a map of five actors or more, a family or a role around the table has nobody.',
      reason: ({ actors, families, roles, unheardIds, havingIds }, say) => {
        const has = say.agree(havingIds, 'has some', 'have some');
        const parts = [
          ...(families.length > 0 ? [`nobody is noted for ${say.either(families.map(say.family))}`] : []),
          ...(roles.length > 0
            ? [
                `nobody is noted as ${say.either(roles.map(say.tableRole))}` +
                  (havingIds.length > 0 ? `, though ${say.actors(havingIds, 2)} ${has}` : ''),
              ]
            : []),
          ...(unheardIds.length > 0
            ? [`${say.actors(unheardIds)} ${say.agree(unheardIds, 'has', 'have')} not answered yet`]
            : []),
        ];
        return `Of ${actors} actors, ${parts.join('; ')}.`;
      },
    },
  },
});

const missingAmong = <T>(expected: readonly T[], present: readonly T[]): T[] =>
  expected.filter((one) => !present.includes(one));

/** The roles noted of actors, or of carriers of an open commitment. */
const recordedRoles = ({ system, commitments }: GapContext): TableRole[] => [
  ...[...system.actors.values()].flatMap(({ tableRoles }) => tableRoles),
  ...commitments.flatMap(({ carriers }) => carriers.flatMap(({ tableRoles = [] }) => tableRoles)),
];

/** Who has, by what it is, a role that nobody was noted to hold; the best linked first. */
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

/** The actors heard on no subject, most linked first. */
function unheard(context: GapContext): string[] {
  return context.actorIds
    .filter((id) => !SUBJECTS.some((subject) => context.heard(subject).has(id)))
    .sort(mostLinkedFirst(context));
}
