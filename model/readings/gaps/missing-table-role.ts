import type { Carrier } from '../../contract/commitment.ts';
import type { TableRole } from '../../contract/vocabulary.ts';
import { fr } from '../../words/french.ts';
import { defineGap } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';
import type { Speaker } from './speaker.ts';
import { obviousRoles, rolesAmong } from './table-roles.ts';

interface Words {
  readonly commitmentId: string;
  readonly missing: readonly TableRole[];
}

const ENOUGH_CARRIERS = 3;

/** A commitment around which some of the four roles are missing. */
export const missingTableRole = defineGap<Words>({
  rule: 'missing-table-role',
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
  texts: {
    fr: {
      title: fr`Qui manque autour de la table ?`,
      question: fr`Élu·e, agent·e de la collectivité, agent·e de l'État, acteur socio-économique : qui manque ?`,
      when: fr`Un engagement a trois porteurs ou plus, des rôles sont notés, et d'autres que personne ne tient ni n'a de toute évidence.`,
      reason: (words, say) => sayInFrench([words], say),
      together: sayInFrench,
    },
    en: {
      title: 'Who is missing around the table?',
      question:
        'Elected official, officer of the local authority, officer of the State, socio-economic actor: who is missing?',
      when: 'A commitment has three carriers or more, some roles are recorded, and others that nobody holds nor obviously has.',
      reason: (words, say) => sayInEnglish([words], say),
      together: sayInEnglish,
    },
  },
});

/** The roles recorded on the carrier, else on the actor. */
const rolesOf = ({ actorId, tableRoles = [] }: Carrier, { system }: GapContext): readonly TableRole[] =>
  tableRoles.length > 0 ? tableRoles : (system.actors.get(actorId)?.tableRoles ?? []);

const obviousOf = ({ actorId }: Carrier, { system }: GapContext): readonly TableRole[] => {
  const actor = system.actors.get(actorId);
  return actor === undefined ? [] : obviousRoles(actor);
};

function sayInFrench(all: readonly Words[], say: Speaker): string {
  const told = byCommitments(all, say).map(
    ({ roles, commitments }) => fr`comme ${roles} autour de ${commitments}`,
  );
  return fr`Personne n'est noté ${told.join(', ni ')}.`;
}

function sayInEnglish(all: readonly Words[], say: Speaker): string {
  const told = byCommitments(all, say).map(({ roles, commitments }) => `as ${roles} around ${commitments}`);
  return `Nobody is noted ${told.join(', nor ')}.`;
}

/** Who is missing, the most often first, each with the commitments that lack it; those whom the same lack are said together. */
function byCommitments(all: readonly Words[], say: Speaker) {
  const told = new Map<string, TableRole[]>();
  const lackingOf = (role: TableRole) => all.filter(({ missing }) => missing.includes(role));
  const roles = [...new Set(all.flatMap(({ missing }) => missing))];
  for (const role of roles.sort((a, b) => lackingOf(b).length - lackingOf(a).length)) {
    const lacking = lackingOf(role);
    const commitments = say.commitments(lacking.map(({ commitmentId }) => commitmentId));
    told.set(commitments, [...(told.get(commitments) ?? []), role]);
  }
  return [...told].map(([commitments, same]) => ({
    roles: say.either(same.map(say.tableRole)),
    commitments,
  }));
}
