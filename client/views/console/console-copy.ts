import { html, type TemplateResult } from 'lit';
import type { ConsoleCopy, ConsoleState } from '../../../model/contract/console.ts';
import { loadConsoleState, renewCopy } from '../../actions/index.ts';
import { inSeries, longDay, longMoment } from '../../messages/format.ts';
import { problemText, t } from '../../messages/translate.ts';
import type { Loadable } from '../../state/index.ts';

/** Shows the console's copy: its contents, progress, holder, or the reason why there is none. */
export function consoleCopy(
  { value, error }: Loadable<ConsoleState>,
  isBusy: boolean,
): TemplateResult | null {
  if (value === null)
    return error === null ? null : html`<p class="console-copy" role="alert">${problemText(error)}</p>`;
  const { state, why = '', step, copy } = value;
  if (state === 'unavailable') return html`<p class="console-copy" role="status">${why}</p>`;
  if (state === 'taken')
    return html`<div class="console-copy" role="status"><p>${why}</p>
      <button type="button" class="button compact" @click=${() => void loadConsoleState()}>${t('console.lookAgain')}</button></div>`;
  if (state === 'opening' && step !== undefined)
    return html`<div class="console-copy" role="status"><p>${
      step.name === 'starting' ? t('console.starting') : t('console.copying', step.done + 1, step.of)
    }</p>${
      step.name === 'starting'
        ? html`<progress aria-label=${t('console.opening')}></progress>`
        : html`<progress aria-label=${t('console.opening')} max=${step.of} .value=${step.done}></progress>`
    }</div>`;
  if (copy === undefined) return html`<p class="console-copy soft" role="status">${t('console.closed')}</p>`;
  return html`<div class="console-copy" role="status"><details><summary>${t('console.copyOf', copy.territories.length, longMoment(copy.takenAt))}</summary>
      <ul>${copy.territories.map((one) => html`<li>${t('console.copied', one.name, longDay(one.day), one.revision)} (${contentsOf(one)})</li>`)}</ul>
      <p class="soft small">${copy.withPrivate ? t('console.withPrivate') : t('console.withoutPrivate')}</p></details>
    <button type="button" class="button compact" ?disabled=${isBusy} @click=${() => void renewCopy()}>${t('console.renew')}</button></div>`;
}

/** Tells how much history of a territory the copy has and, for researchers, how many organisations agreed. */
const contentsOf = ({ changes, allChanges, consenting }: ConsoleCopy['territories'][number]): string =>
  inSeries([
    t(allChanges ? 'console.changes' : 'console.newestChanges', changes),
    ...(consenting === undefined ? [] : [t('console.consenting', consenting.actors, consenting.of)]),
  ]);
