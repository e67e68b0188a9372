import type { GapStatus } from '../../contract/vocabulary.ts';

/** Labels of the answers of a room to a question in words. */
export const frenchGapStatuses: Readonly<Record<GapStatus, string>> = {
  open: 'ouverte',
  accepted: 'Choix assumé',
  handled: 'Déjà traité',
  contested: 'Pas d’accord',
  to_ask: 'À vérifier avec l’absent',
};
