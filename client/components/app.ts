import { html, type TemplateResult } from 'lit';
import { once } from '../../model/once.ts';
import {
  fitFamiliesToScreen,
  followAddressBar,
  followBigScreen,
  followMeasures,
  followQuestionsHere,
  followVisibility,
  loadMe,
  loadReference,
  openAddress,
  prepareEdits,
  redo,
  restoreOutbox,
  restoreSettings,
  restoreSpeaking,
  takeSignInLink,
  undo,
  watchSession,
} from '../actions/index.ts';
import { t } from '../messages/translate.ts';
import { isRoomScreen, parseAddress, type RootPage, store, type View, viewOf } from '../state/index.ts';
import { SCREENS } from '../views/index.ts';
import './app-header.ts';
import './conflict-dialog.ts';
import './consent-dialog.ts';
import './past-banner.ts';
import { later, laterWithTexts } from './later.ts';
import { openHelp } from './open-help.ts';
import { StoreElement } from './store-element.ts';
import './toasts.ts';
import { isTyping } from './typing.ts';

/* The programs of what is shown: each comes when it is first looked at. */
const loadPrivacy = laterWithTexts(() => import('../views/privacy/privacy-page.ts'));
const loadEnter = laterWithTexts(() => import('../views/access/enter-page.ts'));
const loadRoomScreen = laterWithTexts(() => import('../views/workshop/screen.ts'));
const loadAccess = laterWithTexts(() => import('../views/access/access-page.ts'));
const loadBackups = laterWithTexts(() => import('../views/backups/backups-page.ts'));
const loadGuide = laterWithTexts(() => import('../views/help/guide-page.ts'));
const loadService = laterWithTexts(() => import('../views/service/service-page.ts'));
const loadRehearsal = laterWithTexts(() => import('../views/rehearsal/rehearsal-banner.ts'));
const loadHome = later(() => import('../views/home/home-view.ts'));
const loadFrame = later(() => import('../views/map/map-frame.ts'));
// On failure, opening it shows an error.
const loadDrawing = once(() => import('../graph/create-graph.ts').catch(() => undefined));
const loadGroups = laterWithTexts(() =>
  Promise.all([import('../views/groups/groups-view.ts'), import('../views/groups/part-banner.ts')]),
);

/** The page: header, what the address asks for, words at the foot. */
export class App extends StoreElement {
  static override properties = { ready: { state: true } };
  declare ready: boolean;
  /** Elements of the views that were opened: kept, so that going back finds them as they were left. */
  readonly #elements = new Map<string, HTMLElement>();
  #isPrepared = false;

  constructor() {
    super();
    this.ready = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#start();
    this.addEventListener('click', this.#followLink);
    addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKey);
  }

  async #start(): Promise<void> {
    fitFamiliesToScreen();
    watchSession();
    takeSignInLink();
    // The words of the vocabulary need nobody: they come while it is asked who is there.
    void loadReference();
    if (asksForMap()) this.#loadMap();
    await Promise.all([restoreSettings(), loadMe()]);
    this.ready = true;
    restoreOutbox();
    restoreSpeaking();
    addEventListener('hashchange', takeSignInLink);
    followAddressBar();
    followMeasures();
    followVisibility();
    followQuestionsHere();
    followBigScreen();
  }

  protected override render(): TemplateResult | null {
    if (!this.ready) return null;
    const { territoryId, page } = this.state;
    if (page === 'privacy') return this.#privacy();
    if (this.#mustEnter()) return this.#enter();
    if (viewOf(this.state.view).layout === 'alone') return this.#alone();
    if (isRoomScreen(this.state)) return this.#roomScreen();
    return html`
      <a class="button skip" href="#main" @click=${this.#skip}>${t('shell.skip')}</a>
      <maillage-header></maillage-header>
      <main id="main" tabindex="-1">${
        territoryId !== null ? this.#view() : page === undefined ? this.#home() : this.#rootPage(page)
      }</main>
      <maillage-toasts></maillage-toasts>
      <maillage-conflict></maillage-conflict>
      <maillage-consent></maillage-consent>
      <maillage-password></maillage-password>
      <maillage-leave></maillage-leave>
    `;
  }

  /** Returns true if sign-in is needed: an access link, or no session yet. */
  #mustEnter(): boolean {
    const { me, signInLink, view, page } = this.state;
    // Pages that sign in themselves, and public ones.
    if (view === 'join' || view === 'reread' || page === 'help') return false;
    return signInLink !== null || me?.person === null;
  }

  /** Returns a page without header: of a phone in the room, or of a sheet. */
  #alone(): TemplateResult {
    const isBeyond = this.state.map.value?.part?.beyond === true;
    if (isBeyond) void loadGroups();
    return html`<main id="main" tabindex="-1">${isBeyond ? html`<maillage-groups .alone=${true}></maillage-groups>` : this.#elementOf(viewOf(this.state.view))}</main>
      <maillage-toasts></maillage-toasts>`;
  }

  #privacy(): TemplateResult {
    void loadPrivacy();
    return html`<main id="main" tabindex="-1"><maillage-privacy></maillage-privacy></main>`;
  }

  #enter(): TemplateResult {
    void loadEnter();
    return html`<main id="main" tabindex="-1"><maillage-enter></maillage-enter></main>
      <maillage-toasts></maillage-toasts>`;
  }

  #roomScreen(): TemplateResult {
    void loadRoomScreen();
    return html`<main id="main" tabindex="-1"><maillage-workshop-screen></maillage-workshop-screen></main>
      <maillage-toasts></maillage-toasts>`;
  }

  /** Loads the home page separately: opening a map does not wait for it. */
  #home(): TemplateResult {
    void loadHome();
    return html`<maillage-home></maillage-home>`;
  }

  #rootPage(page: RootPage): TemplateResult {
    if (page === 'access') {
      void loadAccess();
      return html`<maillage-access></maillage-access>`;
    }
    if (page === 'backups') {
      void loadBackups();
      return html`<maillage-backups></maillage-backups>`;
    }
    if (page === 'help') {
      void loadGuide();
      return html`<maillage-guide></maillage-guide>`;
    }
    void loadService();
    return html`<maillage-service></maillage-service>`;
  }

  /** Loads the frame and the drawing module in parallel: in sequence they would take twice as long. */
  #loadMap(): void {
    void loadFrame();
    void loadDrawing();
  }

  /** Shows the view. A drawn map stays in the page, hidden by other views, and reappears unchanged. */
  #view(): TemplateResult {
    const view = viewOf(this.state.view);
    const part = this.state.map.value?.part;
    if (part !== undefined) void loadGroups();
    const isRehearsal = this.state.map.value?.territory.rehearsal === true;
    if (isRehearsal) void loadRehearsal();
    if (part?.beyond && view.withoutMap !== true) return this.#groups();
    const element = this.#elementOf(view);
    const onMap = view.layout === 'map';
    if (onMap) this.#loadMap();
    // Next to a map they load after it is drawn.
    if (!onMap && view.reads.includes('map')) this.#prepareEdits();
    return html`
      ${isRehearsal ? html`<maillage-rehearsal></maillage-rehearsal>` : null}
      ${part === undefined ? null : html`<maillage-part></maillage-part>`}
      <maillage-map-frame ?hidden=${!onMap} .panel=${onMap ? element : null}></maillage-map-frame>
      ${onMap ? null : html`<maillage-past></maillage-past>${element}`}
    `;
  }

  /** Loads the edit modules once; after a failure the first edit retries. */
  #prepareEdits(): void {
    if (this.#isPrepared) return;
    this.#isPrepared = true;
    void prepareEdits();
  }

  /** A map too large to be drawn: its groups, in the place of whatever shows a map. */
  #groups(): TemplateResult {
    return html`<maillage-past></maillage-past><maillage-groups class="page-view"></maillage-groups>`;
  }

  #elementOf(view: View): HTMLElement {
    const known = this.#elements.get(view.id);
    if (known !== undefined) return known;
    const screen = SCREENS[view.id];
    void (view.id === 'map' ? later : laterWithTexts)<unknown>(screen.load)();
    const element = document.createElement(screen.element);
    if (view.layout === 'page') element.classList.add('page-view');
    this.#elements.set(view.id, element);
    return element;
  }

  protected override updated(): void {
    const isScreen = isRoomScreen(this.state);
    document.documentElement.classList.toggle('room-screen', isScreen);
    // The screen of a workshop is called by it.
    if (this.ready && !isScreen) document.title = pageTitle();
  }

  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.querySelector<HTMLElement>('#main')?.focus();
  };

  /** Handles internal links without reloading the page. */
  readonly #followLink = (event: MouseEvent): void => {
    const link = (event.target as Element).closest?.('a');
    if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const inside =
      link.origin === location.origin &&
      /^\/(t\/|aide\/|(acces|sauvegardes|service|confidentialite|aide|rejoindre|relecture)?$)/.test(
        link.pathname,
      );
    if (!inside || link.hasAttribute('download') || link.target !== '') return;
    event.preventDefault();
    openAddress(link.href);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    if ((event.ctrlKey || event.metaKey) && key === 'z') {
      event.preventDefault();
      void (event.shiftKey ? redo() : undo());
    } else if (event.key === '?') {
      event.preventDefault();
      void openHelp();
    }
  };
}

const ROOT_TITLES = {
  access: 'access.title',
  backups: 'access.backups',
  service: 'access.service',
  help: 'shell.help',
  privacy: 'shell.privacy',
} as const;

/** Returns true if the address shows a map. */
function asksForMap(): boolean {
  const { territoryId = null, view = 'map' } = parseAddress(location.pathname, location.search);
  return territoryId !== null && viewOf(view).layout === 'map';
}

function pageTitle(): string {
  const { territoryId, page, map, view, me, signInLink } = store.get();
  if (view === 'join' || view === 'reread') return `${t(viewOf(view).label)} · Maillage`;
  const isForAll = page === 'help' || page === 'privacy';
  if (!isForAll && (signInLink !== null || me?.person === null)) return `${t('enter.title')} · Maillage`;
  if (territoryId === null) return page === undefined ? 'Maillage' : `${t(ROOT_TITLES[page])} · Maillage`;
  const name = map.value?.territory.name;
  const place = name === undefined ? 'Maillage' : `${name} · Maillage`;
  return `${t(viewOf(view).label)} · ${place}`;
}

customElements.define('maillage-app', App);
