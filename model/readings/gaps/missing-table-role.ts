import type { Carrier } from '../../contract/commitment.ts';
import { TableRole } from '../../contract/vocabulary.ts';
import { fr } from '../../words/french.ts';
import { defineGap } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';

interface Words {
  readonly commitmentId: string;
  readonly carriers: number;
  readonly held: readonly TableRole[];
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
      const recorded = new Set(carriers.flatMap((carrier) => rolesOf(carrier, context)));
      const held = TableRole.options.filter((role) => recorded.has(role));
      const missing = TableRole.options.filter((role) => !recorded.has(role));
      if (carriers.length < ENOUGH_CARRIERS || held.length === 0 || missing.length === 0) return [];
      return {
        subject: [commitmentId],
        severity: missing.length >= 3 ? 3 : missing.length === 2 ? 2 : 1,
        sure: context.halfHeard('commitments'),
        evidence: () => ({ actorIds: [...carrierIds], commitmentIds: [commitmentId] }),
        figures: { carriers: carriers.length, missing: missing.length, missingRoles: missing.join(',') },
        words: { commitmentId, carriers: carriers.length, held, missing },
      };
    }),
  texts: {
    fr: {
      title: fr`Qui manque autour de la table ?`,
      question: fr`Élu·e, agent·e de la collectivité, agent·e de l'État, acteur socio-économique : qui manque ?`,
      when: fr`Un engagement a trois porteurs ou plus, des rôles sont notés, et d'autres que personne ne tient.`,
      reason: ({ commitmentId, carriers, held, missing }, say) =>
        fr`Parmi les ${carriers} porteurs de ${say.commitment(commitmentId)}, rôles notés : ${say.list(held.map(say.tableRole))} ; pas encore notés : ${say.list(missing.map(say.tableRole))}.`,
    },
    en: {
      title: 'Who is missing around the table?',
      question:
        'Elected official, officer of the local authority, officer of the State, socio-economic actor: who is missing?',
      when: 'A commitment has three carriers or more, some roles are recorded, and others that nobody holds.',
      reason: ({ commitmentId, carriers, held, missing }, say) =>
        `Among the ${carriers} carriers of ${say.commitment(commitmentId)}, roles recorded: ${say.list(held.map(say.tableRole))}; not recorded yet: ${say.list(missing.map(say.tableRole))}.`,
    },
  },
});

/** The roles recorded on the carrier, else on the actor. */
const rolesOf = ({ actorId, tableRoles = [] }: Carrier, { system }: GapContext): readonly TableRole[] =>
  tableRoles.length > 0 ? tableRoles : (system.actors.get(actorId)?.tableRoles ?? []);
