import { html, type TemplateResult } from 'lit';
import type { Administration } from '../../../model/contract/administration.ts';
import { t } from '../../messages/translate.ts';

/** Shows every check of the installation, those to be treated first at the top. */
export function diagnosisPart({ verdict, findings }: Administration['diagnosis']): TemplateResult {
  const rows = ORDER.flatMap((one) => findings.filter((finding) => finding.verdict === one));
  return html`<section aria-labelledby="service-diagnosis"><h2 id="service-diagnosis">${t('service.diagnosis')}</h2>
    <p>${t(`service.verdict.${verdict}`)}</p>
    <ul class="service-rows" role="list">${rows.map(
      (finding) => html`<li><span class="name">${t(`service.mark.${finding.verdict}`)}</span>
        <span class="about">${finding.sentence}</span></li>`,
    )}</ul></section>`;
}

const ORDER = ['fails', 'warns', 'well'] as const;
