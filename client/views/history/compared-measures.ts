import { html, type TemplateResult } from 'lit';
import { compareSnapshots } from '../../../model/contract/endpoints/snapshots.ts';
import type { SnapshotComparison } from '../../../model/contract/snapshot-comparison.ts';
import { call } from '../../api/call.ts';
import { Fetched } from '../../components/fetched.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { formatNumber } from '../../messages/format.ts';
import { labelText, t } from '../../messages/translate.ts';
import { figureText } from '../measures/figure-text.ts';

/** Two snapshots by their measures, below what changed on the map. */
export class ComparedMeasures extends StoreElement {
  static override properties = { earlierId: {}, laterId: {} };
  /** Ids of the two snapshots. */
  declare earlierId: string;
  declare laterId: string;

  constructor() {
    super();
    this.earlierId = '';
    this.laterId = '';
  }

  readonly #comparison = new Fetched<SnapshotComparison>(this, {
    key: () => JSON.stringify([this.earlierId, this.laterId, this.state.territoryId, this.state.language]),
    read: (signal) =>
      call(compareSnapshots, {
        params: { snapshotId: this.earlierId },
        query: { with: this.laterId, territory: this.state.territoryId ?? undefined },
        signal,
      }),
  });

  protected override render(): TemplateResult {
    const { known, again } = this.#comparison;
    return html`<h3>${t('compare.measures')}</h3>${
      known.value === null
        ? html`<maillage-load-state .loadable=${known} .doing=${t('compare.measuring')} .retry=${again}></maillage-load-state>`
        : measured(known.value)
    }`;
  }
}

function measured({ links, amongStaying, measures, readAlike }: SnapshotComparison): TemplateResult {
  const share = (jaccard: number | null) => figureText(jaccard);
  return html`<p>${t('compare.links', links.kept, links.new, links.lost, share(links.jaccard))}
      ${t('compare.amongStaying', share(amongStaying.jaccard))}</p>
    ${readAlike ? null : html`<p class="missing">${t('compare.readOtherwise')}</p>`}
    <div class="table-scroll" tabindex="0" role="region" aria-label=${t('compare.measures')}><table class="plain-table">
      <caption class="visually-hidden">${t('compare.measures')}</caption>
      <thead><tr><th scope="col">${t('compare.measure')}</th><th scope="col" class="number">${t('compare.from')}</th>
        <th scope="col" class="number">${t('compare.to')}</th><th scope="col" class="number">${t('compare.difference')}</th></tr></thead>
      <tbody>${measures.map(
        ({ label, before, after }) =>
          html`<tr><th scope="row">${labelText(label)}</th><td class="number">${figureText(before)}</td>
            <td class="number">${figureText(after)}</td><td class="number">${differenceText(before, after)}</td></tr>`,
      )}</tbody></table></div>`;
}

/** Formats a difference with its sign; none if one of the two is undefined. */
function differenceText(before: number | null, after: number | null): string {
  if (before === null || after === null) return figureText(null);
  const difference = Number((after - before).toFixed(3));
  return difference > 0 ? `+${formatNumber(difference)}` : formatNumber(difference);
}

customElements.define('maillage-compared-measures', ComparedMeasures);
