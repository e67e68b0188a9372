import { html, type TemplateResult } from 'lit';
import type { ShownView } from '../../../model/contract/lead.ts';
import { followLead, leaveLead, mayShareView, openView, preselect, setLeading } from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import { isTyping } from '../../components/typing.ts';
import { goTo, viewOfBox } from '../../graph/controllers/viewport.ts';
import { t } from '../../messages/translate.ts';
import { isRoomScreen, parseSelection, sameSelection } from '../../state/index.ts';
import type { GraphElement } from './graph-element.ts';
import { LedView } from './led-view.ts';

/** Says who leads the view, and follows it until one moves by oneself: one line, one button. */
export class LeadStrip extends StoreElement {
  /** The view that is shown here. */
  #shown: ShownView | null = null;
  #led: LedView | null = null;
  #stage: HTMLElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stage = this.closest('.stage');
    for (const type of ['pointerdown', 'wheel']) this.#stage?.addEventListener(type, this.#onGesture);
    addEventListener('keydown', this.#onKey, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of ['pointerdown', 'wheel']) this.#stage?.removeEventListener(type, this.#onGesture);
    removeEventListener('keydown', this.#onKey, true);
    this.#led?.end();
    this.#led = null;
  }

  get #graph(): GraphElement | null {
    return this.#stage?.querySelector('maillage-graph') ?? null;
  }

  protected override render(): TemplateResult | null {
    const { following, isLeading, live } = this.state;
    const { lead, followed } = following;
    const nameOf = (who: { readonly name: string | undefined }) => who.name ?? '';
    if (isLeading) return line(t('lead.mine'), t('lead.stop'), () => setLeading(false));
    if (followed !== null)
      return line(
        live.status === 'connected' && lead !== null
          ? t('lead.following', nameOf(followed))
          : t('lead.away', nameOf(followed)),
        t('lead.leave'),
        this.#leave,
      );
    if (lead === null || !mayShareView()) return null;
    return line(t('lead.leads', nameOf(lead)), t('lead.follow', nameOf(lead)), this.#follow);
  }

  protected override updated(): void {
    const { following, isLeading, territoryId, view } = this.state;
    if (isLeading && this.#led === null && this.#graph !== null && territoryId !== null)
      this.#led = new LedView(this.#graph, territoryId);
    else if (!isLeading) {
      this.#led?.end();
      this.#led = null;
    }
    const { lead, followed } = following;
    if (followed === null) this.#shown = null;
    if (followed === null || lead === null) return;
    const isScreen = isRoomScreen(this.state);
    if (this.#shown !== null && !isScreen && (view !== 'map' || !this.#isChosen(this.#shown))) this.#leave();
    else if (this.#shown !== lead.view) this.#take(lead.view, isScreen);
  }

  #take(view: ShownView, isScreen: boolean): void {
    this.#shown = view;
    if (!isScreen && !this.#isChosen(view)) preselect(parseSelection(view.selection));
    void this.#show(view);
  }

  #isChosen = (view: ShownView): boolean =>
    sameSelection(this.state.selection, parseSelection(view.selection));

  /** Shows the same actors as the leader, whatever the size of this screen. */
  async #show(view: ShownView): Promise<void> {
    const graph = this.#graph;
    if (graph?.core === null) await graph.settled();
    const core = graph?.core ?? null;
    // A newer one may have come while the map was opened.
    if (core === null || this.#shown !== view || core.width() === 0) return;
    goTo(core, viewOfBox(view.box, core.width(), core.height()), true);
  }

  readonly #follow = (): void => {
    if (!isRoomScreen(this.state) && this.state.view !== 'map') openView('map');
    followLead();
  };

  readonly #leave = (): void => {
    leaveLead();
    // Nobody moves the map of a big screen: it shows all of it again.
    if (isRoomScreen(this.state)) this.#graph?.fit();
  };

  /** Moving the map or selecting on it ends the following. */
  readonly #onGesture = (event: Event): void => {
    if (this.state.following.followed !== null && !this.contains(event.target as Node)) this.#leave();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (this.state.following.followed === null || isTyping(event.target)) return;
    if (document.querySelector('dialog[open]') !== null || (event.key !== 'Escape' && event.key !== '0'))
      return;
    // Escape steps back from following alone; what is chosen stays.
    if (event.key === 'Escape') event.preventDefault();
    this.#leave();
  };
}

const line = (words: string, button: string, act: () => void): TemplateResult =>
  html`<div class="lead-strip"><p role="status">${words}</p><button type="button" class="button compact" @click=${act}>${button}</button></div>`;

customElements.define('maillage-lead', LeadStrip);
