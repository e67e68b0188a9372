import { Family, TableRole } from '../../contract/vocabulary.ts';
import type { HeardSubject } from '../../elements/system.ts';
import { fr } from '../../words/french.ts';
import { defineGap } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';
import { compareIds } from './missing-pairs.ts';

interface Words {
  readonly actors: number;
  readonly families: readonly Family[];
  readonly roles: readonly TableRole[];
  readonly unheardIds: readonly string[];
}

const ENOUGH_ACTORS = 5;
const EXPECTED: readonly Family[] = Family.options.filter(
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
        words: { actors: actors.length, families, roles, unheardIds },
      },
    ];
  },
  texts: {
    fr: {
      title: fr`Absents`,
      question: fr`Qui n'est pas là et devrait l'être ? Qui peut l'inviter ?`,
      when: fr`Sur une carte de cinq acteurs ou plus, une famille ou un rôle autour de la table n'a personne.`,
      reason: ({ actors, families, roles, unheardIds }, say) =>
        `${[
          families.length > 0 ? fr`familles sans personne : ${say.list(families.map(say.family))}` : '',
          roles.length > 0 ? fr`rôles sans personne : ${say.list(roles.map(say.tableRole))}` : '',
          unheardIds.length > 0 ? fr`n'ont pas encore répondu : ${say.actors(unheardIds)}` : '',
        ]
          .filter((part) => part !== '')
          .reduce((told, part, i) => told + (i === 0 ? ', ' : fr` ; `) + part, `Sur ${actors} acteurs`)}.`,
    },
    en: {
      title: 'Absent',
      question: 'Who is not here and should be? Who can invite them?',
      when: 'On a map of five actors or more, a family or a role around the table has nobody.',
      reason: ({ actors, families, roles, unheardIds }, say) =>
        `${[
          families.length > 0 ? `families with nobody: ${say.list(families.map(say.family))}` : '',
          roles.length > 0 ? `roles with nobody: ${say.list(roles.map(say.tableRole))}` : '',
          unheardIds.length > 0 ? `not answered yet: ${say.actors(unheardIds)}` : '',
        ]
          .filter((part) => part !== '')
          .reduce((told, part, i) => told + (i === 0 ? ', ' : '; ') + part, `Of ${actors} actors`)}.`,
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

/** The actors heard on no subject, most linked first. */
function unheard(context: GapContext): string[] {
  const degree = (id: string) => context.near.get(id)?.size ?? 0;
  return context.actorIds
    .filter((id) => !SUBJECTS.some((subject) => context.heard(subject).has(id)))
    .sort((a, b) => degree(b) - degree(a) || compareIds(a, b));
}
