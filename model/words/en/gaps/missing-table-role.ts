import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { Speaker } from '../../../readings/gaps/speaker.ts';
import { byCommitments, type MissingTableRoleWords } from '../../gaps/missing-table-role.ts';

export const missingTableRole: GapTexts<MissingTableRoleWords> = {
  title: 'Who is missing around the table?',
  question:
    'Elected official, officer of the local authority, officer of the State, socio-economic actor: who is missing?',
  when: 'A commitment has three carriers or more, some roles are recorded, and others that nobody holds nor obviously has.',
  reason: (words, say) => sayInEnglish([words], say),
  together: sayInEnglish,
};

function sayInEnglish(all: readonly MissingTableRoleWords[], say: Speaker): string {
  const told = byCommitments(all, say).map(({ roles, commitments }) => `as ${roles} around ${commitments}`);
  return `Nobody is noted ${told.join(', nor ')}.`;
}
