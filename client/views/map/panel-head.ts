import { html, type TemplateResult } from 'lit';

/** What is chosen, small; what there is to say of it, large. The title takes the focus when Enter opens the panel. */
export const panelHead = (kicker: TemplateResult | string, title: string): TemplateResult =>
  html`<div class="panel-top"><span class="kicker">${kicker}</span></div>
    <h2 tabindex="-1">${title}</h2>`;
