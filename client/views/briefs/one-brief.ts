import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Brief } from '../../../model/contract/brief.ts';
import { printButton } from '../../components/paper-head.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { can, formatAddress } from '../../state/index.ts';
import './brief-editor.ts';
import './brief-publication.ts';
import { briefSheet } from './brief-sheet.ts';

/** One brief: a page for readers, an editor for authors, with its readers at the side. */
export class OneBrief extends StoreElement {
  static override properties = { brief: { attribute: false }, writing: { state: true } };
  declare brief: Brief;
  /** Null until one chose: what is not published yet opens to be written. */
  declare writing: boolean | null;

  constructor() {
    super();
    this.writing = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('brief');
    if (before !== undefined && before.id !== this.brief.id) this.writing = null;
  }

  protected override render(): TemplateResult {
    const { brief } = this;
    const isHere = brief.territoryId === this.state.territoryId;
    const mayWrite =
      isHere && can('map.contribute') && (brief.status !== 'published' || can('map.facilitate'));
    const writes = mayWrite && (this.writing ?? brief.status !== 'published');
    return html`<div class="fiche-tools">
        ${
          mayWrite
            ? html`<button class="button compact" @click=${() => {
                this.writing = !writes;
              }}>${t(writes ? 'fiches.read' : 'fiches.write')}</button>`
            : null
        }
        ${writes ? null : printButton()}
        ${isHere ? html`<a class="button compact" href=${this.#onTheMap()}>${t('fiches.toCooperation')}</a>` : null}
        ${isHere && can('map.contribute') && !mayWrite ? html`<span class="soft small">${t('fiches.readOnly')}</span>` : null}
      </div>
      <div class="fiche-page">
        ${writes ? html`<maillage-fiche-editor .brief=${brief}></maillage-fiche-editor>` : briefSheet(brief)}
        ${isHere && can('map.contribute') ? html`<maillage-fiche-publication .brief=${brief}></maillage-fiche-publication>` : null}
      </div>`;
  }

  #onTheMap(): string {
    const { cooperationId: id } = this.brief;
    return formatAddress({ ...this.state, view: 'map', tab: null, selection: { kind: 'cooperation', id } });
  }
}

customElements.define('maillage-fiche', OneBrief);
