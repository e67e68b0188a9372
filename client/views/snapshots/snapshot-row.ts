import { html, type TemplateResult } from 'lit';
import type { Snapshot } from '../../../model/contract/snapshot.ts';
import { downloadSnapshot } from '../../actions/index.ts';
import { dayOf, longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { FROZEN_MOMENT, formatAddress, store } from '../../state/index.ts';
import './snapshot-citation.ts';
import { takenWhen } from './snapshot-name.ts';

/** Shows a snapshot in the list with its actions; `twin` numbers otherwise equal ones. */
export function snapshotRow(
  snapshot: Snapshot,
  twin: number | undefined,
  restore: (snapshot: Snapshot) => void,
): TemplateResult {
  const { id, title, note, territories } = snapshot;
  const named = (act: string) => t('snapshots.ofTitle', act, title);
  const state = store.get();
  const isHere = territories.some((one) => one.id === state.territoryId);
  const compared = formatAddress({
    ...state,
    view: 'compare',
    tab: null,
    selection: null,
    compared: { from: `${FROZEN_MOMENT}${id}` },
  });
  return html`<li class="snapshot">
    <h3><a href=${`/cliche/${id}?lang=${state.language}`} target="_blank" rel="noopener">${title}</a></h3>
    <p class="soft small">${about(snapshot, twin)}</p>
    ${note === undefined ? null : html`<p class="snapshot-note">${note}</p>`}
    <div class="buttons">
      ${isHere ? html`<a class="button compact" href=${compared} aria-label=${named(t('snapshots.compareNow'))}>${t('snapshots.compareNow')}</a>` : null}
      <button class="button compact" @click=${() => void downloadSnapshot(snapshot, 'html')} aria-label=${named(t('snapshots.html'))}>${t('snapshots.html')}</button>
      <button class="button compact" @click=${() => void downloadSnapshot(snapshot, 'json')} aria-label=${named(t('snapshots.json'))}>${t('snapshots.json')}</button>
      <button class="button compact" data-needs="snapshot.restore" @click=${() => restore(snapshot)} aria-label=${named(t('snapshots.restore'))}>${t('snapshots.restore')}</button>
    </div>
    <maillage-snapshot-citation .snapshot=${snapshot}></maillage-snapshot-citation>
  </li>`;
}

function about(snapshot: Snapshot, twin: number | undefined): string {
  const { importedAt, replacedAt, territories, authors, organisation, licence } = snapshot;
  const [first] = territories;
  const subject =
    territories.length > 1
      ? [t('snapshots.territories', territories.length)]
      : first === undefined
        ? []
        : [
            ...(first.id === store.get().territoryId ? [] : [first.name]),
            t('snapshots.readAt', longDay(first.day)),
            t('snapshots.counts', first.actors, first.cooperations),
          ];
  return [
    t('snapshots.takenOn', takenWhen(snapshot, twin)),
    ...(authors ?? []),
    ...[organisation, licence].filter((part) => part !== undefined),
    ...subject,
    ...(replacedAt === undefined ? [] : [t('snapshots.replaced', longDay(dayOf(replacedAt)))]),
    ...(importedAt === undefined ? [] : [t('snapshots.imported', longDay(dayOf(importedAt)))]),
  ].join(' · ');
}
