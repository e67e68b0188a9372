import { isGone, isNew, type Touched } from '../../../model/readings/history/touched.ts';
import { t } from '../../messages/translate.ts';

/** A fiche, and what its parties bring. */
export const isOfFiche = ({ kind }: Touched): boolean => kind === 'Fiche' || kind === 'BRINGS';

/** Tells a change that touched fiches alone: nothing of it is on the map. */
export function titleOfFicheChange(touched: readonly Touched[]): string {
  const fiche = touched.find(({ kind }) => kind === 'Fiche');
  const differing = fiche?.differing ?? [];
  const state = fiche?.after ?? fiche?.before ?? {};
  const title = typeof state.title === 'string' ? state.title : t('history.fiche.untitled');
  if (fiche !== undefined && isGone(fiche)) return t('history.fiche.removed', title);
  if (fiche !== undefined && isNew(fiche)) return t('history.fiche.added', title);
  if (differing.includes('status'))
    return t(state.status === 'published' ? 'history.fiche.published' : 'history.fiche.withdrawn', title);
  return t(differing.includes('publishedTo') ? 'history.fiche.readers' : 'history.fiche.changed', title);
}
