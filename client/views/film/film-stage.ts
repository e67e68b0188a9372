import { html, type TemplateResult } from 'lit';
import type { FilmStep } from '../../../model/contract/film.ts';
import { FILM_SIGNS } from '../../../model/drawing/film-signs.ts';
import { StoreElement } from '../../components/store-element.ts';
import { isTyping } from '../../components/typing.ts';
import { formatNumber, longMoment } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { FILM_SPEEDS, type FilmShown } from '../../state/index.ts';
import type { GraphElement } from '../map/graph-element.ts';
import { goToImage, setSpeed, togglePlay } from './player.ts';

/** Maximum number of newcomers to point at: the eye cannot follow others. */
const MOST_POINTED_AT = 12;

/** Player below the map: the caption, large, and the controls of the film. */
export class FilmStage extends StoreElement {
  static override properties = { rings: { state: true } };
  /** Positions of newcomers and new partners, from the map's corner. */
  declare rings: readonly { readonly x: number; readonly y: number }[];
  #ringedFor = '';

  constructor() {
    super();
    this.rings = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKey, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKey, true);
  }

  protected override render(): TemplateResult | null {
    const { film: shown } = this.state;
    if (shown === null) return null;
    const { film, at } = shown;
    const step = film.steps[at - 1];
    return html`<div class="film-rings" aria-hidden="true">${this.rings.map(() => html`<span></span>`)}</div>
    <div class="film-bar">
      <p class="film-caption" aria-live=${shown.isPlaying ? 'off' : 'polite'}>${step?.caption ?? t('film.start', longMoment(film.from.at))}</p>
      <p class="film-said soft">${step === undefined ? '' : this.#line(step, shown)}</p>
      ${film.steps.length === 0 ? null : this.#controls(shown)}
    </div>`;
  }

  /** Formats time, author and land of a step. */
  #line({ at, by, landId, chapter }: FilmStep, { film }: FilmShown): string {
    const workshop = film.chapters[chapter]?.workshop;
    const land = film.places.lands.find(({ id }) => id === landId)?.name;
    return [
      longMoment(at),
      ...(by === undefined ? [] : [t(`film.by.${by}`)]),
      ...(land === undefined ? [] : [land]),
      ...(workshop === undefined ? [] : [workshop]),
    ].join(' · ');
  }

  #controls({ film, at, isPlaying, speed }: FilmShown): TemplateResult {
    const last = film.steps.length;
    const play = t(isPlaying ? 'film.pause' : 'film.play');
    return html`<div class="film-controls">
      <button class="button" aria-label=${t('film.previous')} title=${t('film.previous')} ?disabled=${at === 0} @click=${() => goToImage(at - 1)}>${sign('previous')}</button>
      <button class="button primary film-play" aria-label=${play} title=${play} @click=${togglePlay}>${sign(isPlaying ? 'pause' : 'play')}</button>
      <button class="button" aria-label=${t('film.next')} title=${t('film.next')} ?disabled=${at === last} @click=${() => goToImage(at + 1)}>${sign('next')}</button>
      <input type="range" min="0" max=${last} step="1" .value=${String(at)} aria-label=${t('film.where')}
        aria-valuetext=${t('film.image', at, last)} @input=${(event: Event) => goToImage(Number((event.target as HTMLInputElement).value))} />
      <output>${t('film.image', at, last)}</output>
      <label>${t('film.speed')} <select @change=${(event: Event) => setSpeed(Number((event.target as HTMLSelectElement).value))}>${FILM_SPEEDS.map(
        (one) => html`<option value=${one} ?selected=${one === speed}>${formatNumber(one)}×</option>`,
      )}</select></label>
    </div>`;
  }

  /** Draws the attention to changes, once they are drawn. */
  protected override updated(): void {
    // The page's policy has no style in what is written.
    for (const [i, ring] of this.querySelectorAll<HTMLElement>('.film-rings > span').entries()) {
      const { x = 0, y = 0 } = this.rings[i] ?? {};
      Object.assign(ring.style, { left: `${x}px`, top: `${y}px` });
    }
    const { film: shown } = this.state;
    const key = shown === null ? '' : `${shown.film.territory.id} ${shown.at}`;
    if (key === this.#ringedFor) return;
    this.#ringedFor = key;
    const step = shown?.film.steps[shown.at - 1];
    const ids = step === undefined ? [] : concerned(step);
    requestAnimationFrame(() => {
      const graph = document.querySelector<GraphElement>('maillage-graph');
      this.rings = ids.length > MOST_POINTED_AT ? [] : ids.flatMap((id) => graph?.screenPositionOf(id) ?? []);
    });
  }

  /** Before the map, whose keys walk from one actor to the next. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const { film } = this.state;
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (film === null || ctrlKey || metaKey || altKey || event.defaultPrevented || isTyping(target)) return;
    const tag = target instanceof Element ? target.tagName : '';
    const act = KEYS[key];
    if (act === undefined || tag === 'SELECT' || tag === 'INPUT' || (key === ' ' && tag === 'BUTTON')) return;
    event.preventDefault();
    event.stopPropagation();
    act(film);
  };
}

const sign = (name: keyof typeof FILM_SIGNS): TemplateResult =>
  html`<svg class="film-sign" viewBox="0 0 24 24" aria-hidden="true"><path d=${FILM_SIGNS[name]}></path></svg>`;

const KEYS: Readonly<Record<string, (film: FilmShown) => void>> = {
  ' ': togglePlay,
  ArrowLeft: ({ at }) => goToImage(at - 1),
  ArrowRight: ({ at }) => goToImage(at + 1),
  Home: () => goToImage(0),
  End: ({ film }) => goToImage(film.steps.length),
};

/** Lists the actors that a step adds, changes or joins. */
function concerned({ delta: { lists } }: FilmStep): string[] {
  const actors = (lists.actors?.put ?? []).map(({ item }) => item.id);
  const joined = (lists.cooperations?.put ?? []).flatMap(({ item }) =>
    item.parties.map(({ actorId }) => actorId),
  );
  return [...new Set([...actors, ...joined])];
}

customElements.define('maillage-film-stage', FilmStage);
