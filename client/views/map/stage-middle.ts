import { html, type TemplateResult } from 'lit';
import { loadReadings } from '../../actions/index.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { mapSeen } from './after-the-map.ts';
import { openNewActor } from './dialogs.ts';

/** Message in the middle of the stage: loading, failed, empty, or a single actor. */
export class StageMiddle extends StoreElement {
  static override properties = { isDrawn: { state: true } };
  /** Whether a first picture of a map is there. */
  declare isDrawn: boolean;

  constructor() {
    super();
    this.isDrawn = false;
    void mapSeen.then(() => {
      this.isDrawn = true;
    });
  }

  protected override render(): TemplateResult | null {
    const { map } = this.state;
    if (map.value === null)
      return html`<div class="stage-middle"><maillage-load-state .loadable=${map} .doing=${t('map.reading')}
        .retry=${() => void loadReadings(['map', 'gaps'])}></maillage-load-state></div>`;
    const { actors, reserve } = map.value;
    if (actors.length === 0) return this.#empty(reserve.length);
    const [only] = actors;
    if (actors.length === 1 && only !== undefined) return this.#one(only.name);
    // The map has come, and is being drawn: the style sheet shows it where that takes longer than a moment.
    return this.isDrawn
      ? null
      : html`<div class="stage-middle late"><p class="working" role="status">${t('home.drawing')}</p></div>`;
  }

  #empty(waiting: number): TemplateResult {
    return html`<div class="stage-middle">
      <h2>${t('map.emptyTitle')}</h2>
      <p class="soft">${t('map.emptyText')}${waiting === 0 ? '' : ` ${t('map.emptyReserve', waiting)}`}</p>
      ${this.#add()}
    </div>`;
  }

  /** The actor is drawn in the middle: the words stand below it. */
  #one(name: string): TemplateResult {
    return html`<div class="stage-middle low">
      <h2>${t('map.oneTitle')}</h2>
      <p class="soft">${t('map.oneText', name)}</p>
      ${this.#add()}
    </div>`;
  }

  #add(): TemplateResult {
    return html`<button class="button primary" data-needs="map.contribute" @click=${() => void openNewActor()}>${t('map.addActor')}</button>`;
  }
}

customElements.define('maillage-stage-middle', StageMiddle);
