import { isGone, isNew, type Touched } from '../../../model/readings/history/touched.ts';
import { t } from '../../messages/translate.ts';

/** A brief, and what its parties bring. */
export const isOfBrief = ({ kind }: Touched): boolean => kind === 'Fiche' || kind === 'BRINGS';

/** Tells a change that touched briefs alone: nothing of it is on the map. */
export function titleOfBriefChange(touched: readonly Touched[]): string {
  const brief = touched.find(({ kind }) => kind === 'Fiche');
  const differing = brief?.differing ?? [];
  const state = brief?.after ?? brief?.before ?? {};
  const title = typeof state.title === 'string' ? state.title : t('history.fiche.untitled');
  if (brief !== undefined && isGone(brief)) return t('history.fiche.removed', title);
  if (brief !== undefined && isNew(brief)) return t('history.fiche.added', title);
  if (differing.includes('status'))
    return t(state.status === 'published' ? 'history.fiche.published' : 'history.fiche.withdrawn', title);
  return t(differing.includes('publishedTo') ? 'history.fiche.readers' : 'history.fiche.changed', title);
}
