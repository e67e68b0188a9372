import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Fiche } from '../../../model/contract/fiche.ts';
import { printButton } from '../../components/paper-head.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { can, formatAddress } from '../../state/index.ts';
import './fiche-editor.ts';
import './fiche-publication.ts';
import { ficheSheet } from './fiche-sheet.ts';

/** One fiche: read as a page by everyone, written in its place by those who may, with who reads it beside. */
export class OneFiche extends StoreElement {
  static override properties = { fiche: { attribute: false }, writing: { state: true } };
  declare fiche: Fiche;
  /** Null until one chose: what is not published yet opens to be written. */
  declare writing: boolean | null;

  constructor() {
    super();
    this.writing = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('fiche');
    if (before !== undefined && before.id !== this.fiche.id) this.writing = null;
  }

  protected override render(): TemplateResult {
    const { fiche } = this;
    const isHere = fiche.territoryId === this.state.territoryId;
    const mayWrite =
      isHere && can('map.contribute') && (fiche.status !== 'published' || can('map.facilitate'));
    const writes = mayWrite && (this.writing ?? fiche.status !== 'published');
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
        ${writes ? html`<maillage-fiche-editor .fiche=${fiche}></maillage-fiche-editor>` : ficheSheet(fiche)}
        ${isHere && can('map.contribute') ? html`<maillage-fiche-publication .fiche=${fiche}></maillage-fiche-publication>` : null}
      </div>`;
  }

  #onTheMap(): string {
    const { cooperationId: id } = this.fiche;
    return formatAddress({ ...this.state, view: 'map', tab: null, selection: { kind: 'cooperation', id } });
  }
}

customElements.define('maillage-fiche', OneFiche);
