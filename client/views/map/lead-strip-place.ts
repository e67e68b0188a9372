import { html, type TemplateResult } from 'lit';
import type { AppState } from '../../state/index.ts';
import { loadLeadStrip } from './after-the-map.ts';

/** Shows the strip of the view's leader or followers, loaded once somebody leads. */
export function leadStrip({ following, isLeading }: AppState): TemplateResult | null {
  if (following.lead === null && following.followed === null && !isLeading) return null;
  loadLeadStrip();
  return html`<maillage-lead></maillage-lead>`;
}
