import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { Speaker } from '../../../readings/gaps/speaker.ts';
import { fr } from '../../french.ts';
import { byCommitments, type MissingTableRoleWords } from '../../gaps/missing-table-role.ts';

export const missingTableRole: GapTexts<MissingTableRoleWords> = {
  title: fr`Qui manque autour de la table ?`,
  question: fr`Élu·e, agent·e de la collectivité, agent·e de l'État, acteur socio-économique : qui manque ?`,
  when: fr`Un engagement a trois porteurs ou plus, des rôles sont notés, et d'autres que personne ne tient ni n'a de toute évidence.`,
  reason: (words, say) => sayInFrench([words], say),
  together: sayInFrench,
};

function sayInFrench(all: readonly MissingTableRoleWords[], say: Speaker): string {
  const told = byCommitments(all, say).map(
    ({ roles, commitments }) => fr`comme ${roles} autour de ${commitments}`,
  );
  return fr`Personne n'est noté ${told.join(', ni ')}.`;
}
