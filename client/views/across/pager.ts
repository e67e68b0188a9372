import { html, type TemplateResult } from 'lit';
import { t } from '../../messages/translate.ts';

/** Maximum number of territories drawn at a time, to tell them apart. */
export const DRAWN_AT_ONCE = 20;

/** The page that is there, however many pages there are by now. */
export const pageWithin = (page: number, territories: number): number =>
  Math.max(0, Math.min(page, Math.ceil(territories / DRAWN_AT_ONCE) - 1));

/** Shows which territories are drawn, with paging; nothing if all are. */
export function pager(page: number, territories: number, go: (page: number) => void): TemplateResult | null {
  if (territories <= DRAWN_AT_ONCE) return null;
  const first = page * DRAWN_AT_ONCE + 1;
  const last = Math.min(territories, first + DRAWN_AT_ONCE - 1);
  return html`<nav class="across-pager no-print" aria-label=${t('across.pages')}>
    <button class="button compact" ?disabled=${page === 0} @click=${() => go(page - 1)}>${t('across.pageBefore')}</button>
    <span role="status">${t('across.page', first, last, territories)}</span>
    <button class="button compact" ?disabled=${last === territories} @click=${() => go(page + 1)}>${t('across.pageAfter')}</button></nav>`;
}
