import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MapActor } from '../../model/contract/reading.ts';
import { dismiss, redo, retryToast, undo } from '../actions/index.ts';
import { t } from '../messages/translate.ts';
import type { Toast } from '../state/index.ts';
import { icon } from './icon.ts';
import { StoreElement } from './store-element.ts';

/** A part of the page in which a line of words finds room. */
const ROOM_PX = 260;
/** Between the words and what is below them. */
const GAP_PX = 12;
/** The tools that lie over the map. */
const TOOLS_PX = 60;
/** An actor with its name below, from its middle. */
const ACTOR = { aside: 60, above: 16, below: 64 };

type Drawing = HTMLElement & { screenPositionOf(actorId: string): { x: number; y: number } | null };

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

  /** What else changed may be drawn a moment later: a panel that opened, say. */
  protected override updated(): void {
    const { toasts } = this.state;
    if (toasts.length === 0) return;
    const { selection, map } = this.state;
    requestAnimationFrame(() => this.#stand(map.value?.actors ?? [], selection?.id));
  }

  /**
   * At the foot of the map, or of the list: over no panel, legend or entry line that somebody needs right then. Below
   * the tools of the map where fewer of its actors stand: first of all not over whom the words are about.
   */
  #stand(actors: readonly MapActor[], chosenId: string | undefined): void {
    const region = this.querySelector<HTMLElement>('.toasts');
    const place = [...document.querySelectorAll('.stage, .page-main')].find(
      ({ clientWidth }) => clientWidth >= ROOM_PX,
    );
    if (region === null) return;
    const at = place?.getBoundingClientRect();
    const sheet = place?.parentElement?.querySelector(':scope > .panel')?.getBoundingClientRect();
    const set = (name: string, px: number | undefined) =>
      px === undefined ? region.style.removeProperty(name) : region.style.setProperty(name, `${px}px`);
    set('--from', at && at.left + GAP_PX);
    set('--to', at && innerWidth - at.right + GAP_PX);
    // On a phone the sheet of what is chosen lies over the list.
    const isBelow = at && sheet && sheet.width > 0 && sheet.left < at.right && sheet.top < at.bottom;
    set('--foot', at && innerHeight - Math.min(isBelow ? sheet.top : at.bottom, innerHeight) + GAP_PX);
    set('--head', at && at.top + TOOLS_PX);
    const covered = (atHead: boolean) => {
      region.classList.toggle('at-head', atHead);
      const ids = place === undefined ? [] : covering([...region.children], place, actors);
      return ids.length + (ids.includes(chosenId ?? '') ? actors.length : 0);
    };
    const atFoot = covered(false);
    if (atFoot > 0 && covered(true) >= atFoot) region.classList.remove('at-head');
  }

  /** Escape steps back; the words that tell what was done go with it. On the words themselves it closes them alone. */
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
    return html`<div class="toast ${toast.tone}">
      <span>${toast.text}</span>
      ${toast.action === null ? null : html`<button class="quiet" @click=${() => this.#act(toast)}>${t(`toast.${toast.action}`)}</button>`}
      <button class="quiet" @click=${() => dismiss(toast.id)} aria-label=${t('toast.dismiss')}>${icon('close')}</button>
    </div>`;
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

/** The actors of the map on or beside which words stand. */
function covering(words: readonly Element[], place: Element, actors: readonly MapActor[]): string[] {
  const drawing = place.querySelector<Drawing>('maillage-graph');
  if (drawing === null) return [];
  const corner = drawing.getBoundingClientRect();
  const boxes = words.map((word) => word.getBoundingClientRect());
  const isCovered = (id: string): boolean => {
    const at = drawing.screenPositionOf(id);
    if (at === null) return false;
    const [x, y] = [corner.left + at.x, corner.top + at.y];
    return boxes.some(
      ({ left, right, top, bottom }) =>
        x > left - ACTOR.aside &&
        x < right + ACTOR.aside &&
        y > top - ACTOR.below &&
        y < bottom + ACTOR.above,
    );
  };
  return actors.map(({ id }) => id).filter(isCovered);
}

customElements.define('maillage-toasts', Toasts);
