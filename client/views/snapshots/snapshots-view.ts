import { html, type TemplateResult } from 'lit';
import type { Snapshot } from '../../../model/contract/snapshot.ts';
import { MOST_WAVES } from '../../../model/contract/snapshot-comparison.ts';
import { downloadPanel, type KnownSnapshots, openAddress, readSnapshots } from '../../actions/index.ts';
import { Fetched } from '../../components/fetched.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { t } from '../../messages/translate.ts';
import { can, FROZEN_MOMENT, formatAddress } from '../../state/index.ts';
import './bring-form.ts';
import './restore-dialog.ts';
import type { RestoreDialog } from './restore-dialog.ts';
import { snapshotName, twinNumbers } from './snapshot-name.ts';
import { snapshotRow } from './snapshot-row.ts';
import './take-form.ts';

/** The frozen states of a territory: taken, read, compared, restored, taken away, brought. */
export class SnapshotsView extends StoreElement {
  readonly #known = new Fetched<KnownSnapshots>(this, {
    key: () => (this.state.view === 'snapshots' ? this.state.territoryId : null),
    read: () => readSnapshots(this.state.territoryId ?? ''),
  });

  /** The territory that had none when it was read: the form for its first one is open, and is closed by what it sends. */
  #emptyId: string | null = null;

  protected override render(): TemplateResult {
    const { known, value, again } = this.#known;
    return html`<div class="page-main"><div class="page-nav">${viewTabs('snapshots')}</div><div class="page-body reading paper portrait snapshots" @made=${again}>
      <h2>${t('snapshots.title')}</h2>
      <p>${t('snapshots.lead')}</p>
      <p class="soft">${t('snapshots.without')}</p>
      ${
        value === null
          ? html`<maillage-load-state .loadable=${known} .doing=${t('snapshots.reading')} .retry=${again}></maillage-load-state>`
          : this.#page(value)
      }
      <maillage-restore-snapshot></maillage-restore-snapshot>
    </div></div>`;
  }

  #page({ own, others }: KnownSnapshots): TemplateResult {
    if (own.length === 0) this.#emptyId = this.state.territoryId;
    const twins = twinNumbers([...own, ...others]);
    const rows = (list: readonly Snapshot[]) =>
      list.map((one) => snapshotRow(one, twins.get(one.id), this.#restore));
    return html`
      <details class="snapshot-new" data-needs="map.facilitate" ?open=${this.#emptyId === this.state.territoryId}>
        <summary class="button primary">${t('snapshots.new')}</summary>
        <maillage-take-snapshot></maillage-take-snapshot>
      </details>
      ${
        own.length === 0
          ? html`<p>${t(can('map.facilitate') ? 'snapshots.empty' : 'snapshots.emptyReader')}</p>`
          : html`<ul class="snapshot-list" role="list">${rows(own)}</ul>`
      }
      ${own.length > 1 ? this.#compare(own, twins) : null}
      ${
        others.length === 0
          ? null
          : html`<details><summary>${t('snapshots.others', others.length)}</summary>
            <ul class="snapshot-list" role="list">${rows(others)}</ul></details>`
      }
      <section data-needs="snapshots.keep" aria-labelledby="bring-title">
        <h3 id="bring-title">${t('snapshots.bring')}</h3>
        <p class="soft">${t('snapshots.bringNote')}</p>
        <maillage-bring-snapshot></maillage-bring-snapshot>
      </section>`;
  }

  #compare(own: readonly Snapshot[], twins: ReadonlyMap<string, number>): TemplateResult {
    const options = own.map(
      (one) => html`<option value=${one.id}>${snapshotName(one, twins.get(one.id))}</option>`,
    );
    return html`<form class="snapshot-compare" aria-labelledby="compare-title" @submit=${this.#onCompare}>
      <h3 id="compare-title">${t('snapshots.compare')}</h3>
      <div class="field"><label for="compare-before">${t('snapshots.before')}</label>
        <select id="compare-before" name="before">${options.toReversed()}</select></div>
      <div class="field"><label for="compare-after">${t('snapshots.after')}</label>
        <select id="compare-after" name="after">${options}<option value="">${t('snapshots.now')}</option></select></div>
      <button class="button">${t('snapshots.compareShow')}</button>
      <button type="button" class="button" aria-describedby="panel-note" @click=${() => void downloadPanel(this.state.territoryId ?? '', own)}>${t('snapshots.panel')}</button>
      <p class="soft small" id="panel-note">${t('snapshots.panelNote', Math.min(own.length, MOST_WAVES))}</p>
    </form>`;
  }

  readonly #onCompare = (event: Event): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const [before = '', after = ''] = ['before', 'after'].map((name) => String(form.get(name) ?? ''));
    const compared = {
      from: `${FROZEN_MOMENT}${before}`,
      ...(after === '' ? {} : { to: `${FROZEN_MOMENT}${after}` }),
    };
    openAddress(formatAddress({ ...this.state, view: 'compare', tab: null, selection: null, compared }));
  };

  readonly #restore = (snapshot: Snapshot): void =>
    this.querySelector<RestoreDialog>('maillage-restore-snapshot')?.open(snapshot);
}

customElements.define('maillage-snapshots', SnapshotsView);
