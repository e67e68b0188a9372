import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dismiss, redo, retryToast, undo } from '../actions/index.ts';
import { t } from '../messages/translate.ts';
import type { Toast } from '../state/index.ts';
import { icon } from './icon.ts';
import { StoreElement } from './store-element.ts';

/** A part of the page in which a line of words finds room. */
const ROOM_PX = 260;
/** Between the words and what is below them, where they lie over a page. */
const GAP_PX = 12;

type Drawing = HTMLElement & { arrange(free: boolean): Promise<void> };

/** Words at the foot of the screen. The region is always there: a screen reader announces what enters it. */
export class Toasts extends StoreElement {
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKey);
  }

  /** Other changes may be drawn slightly later: an opening panel, for example. */
  protected override updated(): void {
    const { toasts } = this.state;
    void this.state.selection;
    requestAnimationFrame(() => this.#stand(toasts.length > 0));
  }

  /**
   * Places messages: next to a map in the line of the next step, which grows with them, never over the map.
   * There they stand before its button, so that its questions stay readable.
   * On a page at the foot of its list, over no panel.
   */
  #stand(isShown: boolean): void {
    const region = this.querySelector<HTMLElement>('.toasts');
    if (region === null) return;
    const set = (name: string, px: number | undefined) =>
      px === undefined ? region.style.removeProperty(name) : region.style.setProperty(name, `${px}px`);
    const line = [...document.querySelectorAll<HTMLElement>('.frame > .next')].find((one) =>
      one.checkVisibility(),
    );
    region.classList.toggle('in-line', line !== undefined);
    // On a phone they stand over the words of the question, and leave the way to answer it.
    const below = line?.querySelector<HTMLElement>('.question-card-acts')?.offsetHeight ?? 0;
    line?.style.setProperty('min-height', isShown ? `${region.offsetHeight + below}px` : '');
    if (!isShown) return;
    if (line !== undefined) {
      const next = line.querySelector('.next-step > .button')?.getBoundingClientRect();
      const isWide = next !== undefined && next.left > 2 * ROOM_PX;
      set('--from', GAP_PX);
      set('--to', isWide ? innerWidth - next.left + GAP_PX : GAP_PX);
      set('--foot', innerHeight - line.getBoundingClientRect().bottom + below);
      return;
    }
    const place = [...document.querySelectorAll('.page-main')].find(
      ({ clientWidth }) => clientWidth >= ROOM_PX,
    );
    const at = place?.getBoundingClientRect();
    const sheet = place?.parentElement?.querySelector(':scope > .panel')?.getBoundingClientRect();
    set('--from', at && at.left + GAP_PX);
    set('--to', at && innerWidth - at.right + GAP_PX);
    // On a phone the sheet of what is chosen lies over the list.
    const isBelow = at && sheet && sheet.width > 0 && sheet.left < at.right && sheet.top < at.bottom;
    set('--foot', at && innerHeight - Math.min(isBelow ? sheet.top : at.bottom, innerHeight) + GAP_PX);
  }

  /** Escape steps back and closes the message too. With the focus in the message it closes only that. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    const own = this.contains(event.target as Node);
    if (own) event.preventDefault();
    for (const { id, tone } of this.state.toasts) if (own || tone === 'done') dismiss(id);
  };

  protected override render(): TemplateResult {
    return html`<div class="toasts" role="status" aria-live="polite">
      ${repeat(
        this.state.toasts,
        ({ id }) => id,
        (toast) => this.#toast(toast),
      )}
    </div>`;
  }

  #toast(toast: Toast): TemplateResult {
    return html`<div class="toast ${toast.tone} ${toast.action ?? ''}">
      <span>${toast.text}</span>
      ${toast.action === null ? null : html`<button class="quiet" @click=${() => this.#act(toast)}>${t(`toast.${toast.action}`)}</button>`}
      ${toast.offers === undefined ? null : html`<button class="quiet" @click=${() => this.#take(toast)}>${t(`toast.${toast.offers}`)}</button>`}
      <button class="quiet" @click=${() => dismiss(toast.id)} aria-label=${t('toast.dismiss')}>${icon('close')}</button>
    </div>`;
  }

  #take({ id }: Toast): void {
    dismiss(id);
    void document.querySelector<Drawing>('maillage-graph')?.arrange(true);
  }

  #act({ id, action }: Toast): void {
    if (action === 'retry') {
      retryToast(id);
      return;
    }
    dismiss(id);
    void (action === 'redo' ? redo() : undo());
  }
}

customElements.define('maillage-toasts', Toasts);
