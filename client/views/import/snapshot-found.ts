import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../../model/contract/problem.ts';
import { problemText, t } from '../../messages/translate.ts';
import { can, formatAddress, store } from '../../state/index.ts';

/** Shows that the file is a snapshot, to be imported unchanged among the snapshots. */
export function snapshotFound({
  file,
  state,
  keep,
}: {
  readonly file: File;
  readonly state: 'found' | 'keeping' | 'kept' | Problem;
  readonly keep: () => void;
}): TemplateResult {
  const snapshots = formatAddress({ ...store.get(), view: 'snapshots', tab: null, selection: null });
  if (state === 'kept')
    return html`<div class="bring-snapshot" role="status"><p>${t('bring.snapshotKept', file.name)}</p>
      <a class="button primary" href=${snapshots}>${t('bring.seeSnapshots')}</a></div>`;
  return html`<div class="bring-snapshot">
    <p>${t('bring.snapshotFound', file.name)}</p>
    ${typeof state === 'object' ? html`<p class="bring-problem" role="alert">${problemText(state)}</p>` : null}
    ${
      can('snapshots.keep')
        ? html`<button class="button primary" ?disabled=${state === 'keeping'} @click=${keep}>${t('bring.keepSnapshot')}</button>`
        : html`<p class="soft">${t('bring.snapshotNotYours')}</p>`
    }
    <a class="button" href=${snapshots}>${t('bring.seeSnapshots')}</a></div>`;
}
