import { html, type TemplateResult } from 'lit';
import type { Workshop } from '../../../model/contract/workshop.ts';
import { openAddress, readWorkshopOf } from '../../actions/index.ts';
import { Fetched } from '../../components/fetched.ts';
import { StoreElement } from '../../components/store-element.ts';
import { byName } from '../../messages/format.ts';
import { problemText, t } from '../../messages/translate.ts';
import { formatAddress } from '../../state/index.ts';
import { sheet } from './sheet.ts';

const BLANK = 6;

/** One sheet an organisation, both sides of an A4, and blank ones: what the phones ask, in the same order. */
export class SheetsPage extends StoreElement {
  static override properties = { blank: { state: true } };
  declare blank: number;
  readonly #workshop = new Fetched<Workshop>(this, {
    key: () =>
      this.state.view === 'sheets' && this.state.territoryId !== null ? (this.state.workshopId ?? '') : null,
    read: () => readWorkshopOf(this.state.territoryId ?? '', this.state.workshopId ?? ''),
  });

  constructor() {
    super();
    this.blank = BLANK;
  }

  protected override render(): TemplateResult {
    const { map, reference } = this.state;
    const { value: workshop, error } = this.#workshop.known;
    if (workshop === null || map.value === null || reference.value === null) {
      const wrong = error ?? map.error;
      return html`<p class="page-wait" role="status">${wrong === null ? t('shell.working') : problemText(wrong)}</p>`;
    }
    const known = map.value;
    const { perimeterActors } = workshop;
    const actors = known.actors
      .filter(({ id, outside }) => !outside && (perimeterActors.length === 0 || perimeterActors.includes(id)))
      .sort(byName);
    const asked = { map: known, workshop };
    return html`<div class="sheets"><div class="sheets-bar">
        <h1>${t('sheets.title')}</h1><p class="soft">${t('sheets.lead', actors.length)}</p>
        <label class="sheets-blank">${t('sheets.blank')} <input class="input" type="number" min="0" max="60" .value=${String(this.blank)}
          @input=${(event: Event) => {
            this.blank = Math.max(0, Math.min(60, Number((event.target as HTMLInputElement).value) || 0));
          }} /></label>
        <button class="button primary" @click=${() => print()}>${t('sheets.print')}</button>
        <button class="button" @click=${this.#toTyping}>${t('typing.title')}</button>
        <a class="small" href="/aide/accessibilite" target="_blank">${t('home.accessibility')}</a></div>
      ${actors.map((actor) => sheet({ ...asked, actor }))}
      ${Array.from({ length: this.blank }, () => sheet({ ...asked, actor: undefined }))}</div>`;
  }

  readonly #toTyping = (): void => openAddress(formatAddress({ ...this.state, view: 'typing' }));
}

customElements.define('maillage-sheets', SheetsPage);
