import { html, type TemplateResult } from 'lit';
import { loadWithTexts } from '../../messages/translate.ts';
import type { AppState } from '../../state/index.ts';

/** The strip of whoever leads the view or may follow it, loaded once somebody leads. */
export function leadStrip({ following, isLeading }: AppState): TemplateResult | null {
  if (following.lead === null && following.followed === null && !isLeading) return null;
  void loadWithTexts(() => import('./lead-strip.ts'));
  return html`<maillage-lead></maillage-lead>`;
}
