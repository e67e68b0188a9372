import { html, type TemplateResult } from 'lit';
import type { AppState } from '../../state/index.ts';
import { loadLeadStrip } from './after-the-map.ts';

/** The strip of whoever leads the view or may follow it, loaded once somebody leads. */
export function leadStrip({ following, isLeading }: AppState): TemplateResult | null {
  if (following.lead === null && following.followed === null && !isLeading) return null;
  loadLeadStrip();
  return html`<maillage-lead></maillage-lead>`;
}
