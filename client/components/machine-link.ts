import { html, type TemplateResult } from 'lit';
import { t } from '../messages/translate.ts';
import './machine-code.ts';

/** Stands in the place of a page that waits for the link of the start: where it is, and the way on once it is opened. */
export const machineLink = (): TemplateResult => html`<section class="machine-link">
  <p class="where">${t('machine.where')}</p>
  <maillage-machine-code></maillage-machine-code>
  <p class="soft">${t('machine.why')}</p>
  <p><button class="button" @click=${() => location.reload()}>${t('machine.done')}</button></p>
</section>`;
