import { html, type TemplateResult } from 'lit';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { loadReadings, openTab } from '../../actions/index.ts';
import { choice } from '../../components/choice.ts';
import { icon } from '../../components/icon.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { mapTabs } from '../../components/view-tabs.ts';
import { t } from '../../messages/translate.ts';
import { labelOf } from '../../messages/vocabulary.ts';
import '../tables/data-table.ts';
import { memoizeLast } from '../../../model/once.ts';
import { isSheetOpen, pagePanel, panelToggle } from '../tables/page-panel.ts';
import './charter-reality.ts';
import { matrixActors, matrixLines } from './matrix-model.ts';
import { carrierMark, matrixHeadings, matrixRow } from './matrix-table.ts';
import { openNewCommitment } from './open-new-commitment.ts';

type Part = 'matrix' | 'charter';

/** Commitments of the territory: who carries what, and the Charter against reality. */
export class CommitmentsView extends StoreElement {
  static override properties = { every: { state: true }, sheet: { state: true } };
  /** Whether every actor of the map is a column, not only carriers. */
  declare every: boolean;
  /** Opened or closed by hand; null as long as it follows what is chosen. */
  declare sheet: boolean | null;

  constructor() {
    super();
    this.every = false;
    this.sheet = null;
  }

  get shows(): Part {
    return this.state.tab === 'charter' ? 'charter' : 'matrix';
  }

  protected override render(): TemplateResult {
    const { map, selection } = this.state;
    return html`<div class="page-frame">
      <section class="page-main" aria-label=${t('view.commitments')}>
        <div class="page-nav">${mapTabs('commitments')}</div>
        ${
          map.value === null
            ? html`<maillage-load-state class="page-wait" .loadable=${map} .doing=${t('commitments.reading')}
              .retry=${() => void loadReadings(['map', 'charter'])}></maillage-load-state>`
            : this.#page(map.value)
        }
      </section>
      ${pagePanel(selection, this.#isOpen, this.#toggle)}
    </div>`;
  }

  #page(map: TerritoryMap): TemplateResult {
    return html`${this.#head(map)}
      <div class="page-body" ?hidden=${this.shows !== 'matrix'}>${this.#matrix(map)}</div>
      ${this.shows === 'charter' ? html`<div class="page-body reading"><maillage-charter-reality></maillage-charter-reality></div>` : null}`;
  }

  #head(map: TerritoryMap): TemplateResult {
    const lines = this.#matrixOf(map, this.every, this.state.reference.value, this.state.language).lines;
    const open = lines.filter(({ commitment }) => commitment.status === 'open');
    const uncarried = open.filter(({ roles }) => roles.size === 0).length;
    return html`<header class="page-head">
      <h2>${t('commitments.title', open.length, uncarried)}</h2>
      ${choice<Part>(
        t('view.commitments'),
        this.shows,
        [
          ['matrix', t('commitments.matrix')],
          ['charter', t('commitments.charter')],
        ],
        openTab,
      )}
      <span class="push"></span>
      <button class="button compact" data-needs="map.contribute" aria-label=${t('overview.addCommitment')} @click=${() => void openNewCommitment()}>${icon('plus')} <span class="wide-only">${t('overview.addCommitment')}</span></button>
      ${panelToggle(this.#isOpen, this.#toggle)}
    </header>`;
  }

  #matrix(map: TerritoryMap): TemplateResult {
    const { headings, rows } = this.#matrixOf(
      map,
      this.every,
      this.state.reference.value,
      this.state.language,
    );
    if (rows.length === 0)
      return html`<div class="page-empty"><h3>${t('commitments.emptyTitle')}</h3><p>${t('commitments.empty')}</p>
        <button class="button primary" data-needs="map.contribute" @click=${() => void openNewCommitment()}>${t('overview.addCommitment')}</button></div>`;
    return html`<div class="matrix-legend">
        ${(['lead', 'contributor', 'support'] as const).map(
          (role) => html`<span>${carrierMark(role, false)} ${labelOf('carrierRoles', role)}</span>`,
        )}
        <span>${carrierMark(undefined, true)} ${t('commitments.cooperates')}</span>
        <label class="check push"><input type="checkbox" .checked=${this.every} @change=${this.#onEvery} />${t('commitments.every')}</label>
      </div>
      <maillage-data-table .label=${t('commitments.matrix')} .look=${'carriers'} .headings=${headings} .all=${rows} .rows=${rows}
        .selection=${this.state.selection}></maillage-data-table>`;
  }

  /** Made again only when what it shows changes: another choice on screen leaves the table alone. */
  readonly #matrixOf = memoizeLast(
    (map: TerritoryMap, every: boolean, reference: typeof this.state.reference.value, _language: string) => {
      const lines = matrixLines(map);
      const actors = matrixActors(map, lines, every);
      const codes = new Map((reference?.charterItems ?? []).map(({ id, code = id }) => [id, code]));
      return {
        lines,
        headings: matrixHeadings(actors),
        rows: lines.map((line) => matrixRow(line, actors, codes)),
      };
    },
  );

  readonly #toggle = (): void => {
    this.sheet = !this.#isOpen;
  };

  get #isOpen(): boolean {
    return isSheetOpen(this.sheet, this.state.selection);
  }

  readonly #onEvery = (event: Event): void => {
    this.every = (event.target as HTMLInputElement).checked;
  };
}

customElements.define('maillage-commitments', CommitmentsView);
