import { html, type TemplateResult } from 'lit';
import { select } from '../../actions/index.ts';
import '../../components/past-banner.ts';
import { icon } from '../../components/icon.ts';
import { laterWithTexts } from '../../components/later.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { patchState } from '../../state/index.ts';
import { sayMapSeen } from './after-the-map.ts';
import './entry-bar.ts';
import { foldOnPhone, shoreOnPhone } from './fold-on-phone.ts';
import './graph-element.ts';
import type { GraphElement } from './graph-element.ts';
import { leadStrip } from './lead-strip-place.ts';
import { MapKeys } from './map-keys.ts';
import './map-legend.ts';
import '../missing/hear-badges.ts';
import '../missing/resting-marks.ts';
import './next-step.ts';
import './shore.ts';
import './stage-fit.ts';
import './stage-middle.ts';
import './stage-tools.ts';

const loadBigScreen = laterWithTexts(() => import('../projector/big-screen.ts'));

/** Overlays that are part of the picture. */
const ON_THE_MAP = 'maillage-resting-marks, maillage-hear-badges, maillage-missing-marks';

/** The map with what stands around it: tools, legend, one panel, the next step, the entry line. */
export class MapFrame extends StoreElement {
  static override properties = { panel: { attribute: false } };
  declare panel: HTMLElement | null;
  readonly #keys = new MapKeys(this);
  /** Subject and title of the panel. */
  #about = '';
  #wasOpen = false;
  #title = '';

  constructor() {
    super();
    this.panel = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#keys.listen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keys.leave();
  }

  get graph(): GraphElement | null {
    return this.querySelector('maillage-graph');
  }

  /** Hands a turn of the wheel over words and numbers on the map to the map below, which zooms. */
  readonly #passWheel = (event: WheelEvent): void => {
    if (!(event.target instanceof Element) || event.target.closest(ON_THE_MAP) === null) return;
    event.preventDefault();
    this.querySelector('.graph-canvas')?.dispatchEvent(new WheelEvent('wheel', event));
  };

  protected override render(): TemplateResult {
    const { legendOpen, panelOpen, appearance, map, view } = this.state;
    const empty = map.value !== null && map.value.actors.length === 0;
    return html`<div class="frame view-${view} ${appearance.bigScreen ? 'bare' : ''}">
      <maillage-stage-tools></maillage-stage-tools>
      <aside class="legend ${legendOpen || appearance.bigScreen ? '' : 'closed'}" aria-label=${t('map.legend')}><maillage-legend></maillage-legend></aside>
      <section class="stage" aria-label=${t('view.map')} @wheel=${this.#passWheel}>
        <maillage-graph ?hidden=${empty}></maillage-graph>
        ${view === 'missing' ? html`<maillage-missing-marks></maillage-missing-marks>` : null}
        <maillage-shore></maillage-shore>
        ${view === 'map' ? html`<maillage-resting-marks></maillage-resting-marks><maillage-hear-badges></maillage-hear-badges>` : null}
        ${view === 'film' ? html`<maillage-film-stage></maillage-film-stage>` : null}
        ${shoreOnPhone(this.state)}
        <maillage-stage-fit></maillage-stage-fit>
        <maillage-stage-middle></maillage-stage-middle>
        <maillage-past></maillage-past>
        <maillage-compose-offer></maillage-compose-offer>
        <maillage-assumed-offer></maillage-assumed-offer>
        <maillage-lands-offer></maillage-lands-offer>
        <maillage-tangled-offer></maillage-tangled-offer>
        ${leadStrip(this.state)}
      </section>
      <aside class="panel ${panelOpen ? '' : 'closed'}" aria-label=${t('map.panel')}>
        <button class="quiet fold" aria-label=${t('panel.close')} title=${t('panel.close')} @click=${this.#fold}>${icon('close')}</button>
        ${this.panel}
      </aside>
      <div class="next"><maillage-next-step></maillage-next-step><maillage-news></maillage-news></div>
      <maillage-entry class="entry"></maillage-entry>
      ${appearance.bigScreen ? this.#bigScreen() : null}
    </div>`;
  }

  #bigScreen(): TemplateResult {
    void loadBigScreen();
    return html`<maillage-big-screen></maillage-big-screen>`;
  }

  /** A panel about something else is read from its top; one that only grew stays where one reads. */
  protected override updated(): void {
    const { view, selection, map, panelOpen } = this.state;
    foldOnPhone(this.state);
    if (this.#wasOpen && !panelOpen) this.graph?.panelClosed();
    this.#wasOpen = panelOpen;
    // Without actors to draw, later modules load at once.
    if (map.value?.actors.length === 0) sayMapSeen();
    const about = JSON.stringify([view, selection]);
    if (about === this.#about) return;
    this.#about = about;
    requestAnimationFrame(() => {
      const panel = this.querySelector('.panel');
      const title = panel?.querySelector('h2')?.textContent ?? '';
      // Elsewhere what is chosen may be a row of a list, which stays where it is.
      if (view === 'map' || title !== this.#title) panel?.scrollTo({ top: 0 });
      this.#title = title;
      if (view === 'map' && selection?.kind === 'actor') this.graph?.uncover(selection.id);
    });
  }

  /** Closing steps back: from what is chosen to the territory, then to the map alone. */
  readonly #fold = (): void => {
    if (this.state.selection !== null && this.state.view === 'map') select(null);
    else patchState({ panelOpen: false });
  };
}

customElements.define('maillage-map-frame', MapFrame);
