import type { Carrier } from '../../contract/commitment.ts';
import type { TableRole } from '../../contract/vocabulary.ts';
import { gapTexts } from '../../words/gap-texts.ts';
import type { MissingTableRoleWords } from '../../words/gaps/missing-table-role.ts';
import { defineGap } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';
import { obviousRoles, rolesAmong } from './table-roles.ts';

const ENOUGH_CARRIERS = 3;

/** A commitment around which some of the four roles are missing. */
export const missingTableRole = defineGap<MissingTableRoleWords>({
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
  texts: gapTexts('missing-table-role'),
});

/** The roles recorded on the carrier, else on the actor. */
const rolesOf = ({ actorId, tableRoles = [] }: Carrier, { system }: GapContext): readonly TableRole[] =>
  tableRoles.length > 0 ? tableRoles : (system.actors.get(actorId)?.tableRoles ?? []);

const obviousOf = ({ actorId }: Carrier, { system }: GapContext): readonly TableRole[] => {
  const actor = system.actors.get(actorId);
  return actor === undefined ? [] : obviousRoles(actor);
};
