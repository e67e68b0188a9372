import { html, type TemplateResult } from 'lit';
import { type ImportCounts, ImportKind } from '../../../model/contract/import.ts';
import { t } from '../../messages/translate.ts';

const HOW = ['added', 'updated', 'unchanged'] as const;

/** Describes what was added, changed and left unchanged. */
export function reportLines(counts: ImportCounts, leftOut: number): TemplateResult {
  const lines = HOW.flatMap((outcome) =>
    ImportKind.options.flatMap((kind) =>
      counts[kind][outcome] === 0
        ? []
        : [t(`bring.${outcome}`, t(`bring.what.${kind}`, counts[kind][outcome]))],
    ),
  );
  return html`<ul class="bring-counts">
    ${lines.length === 0 ? html`<li>${t('bring.nothing')}</li>` : lines.map((line) => html`<li>${line}</li>`)}
    ${leftOut === 0 ? null : html`<li>${t('bring.leftOut', leftOut)}</li>`}
  </ul>`;
}
