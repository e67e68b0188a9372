import { html, type TemplateResult } from 'lit';
import { readFilm, readFilmPage } from '../../../model/contract/endpoints/index.ts';
import type { Film } from '../../../model/contract/film.ts';
import { sayChapter } from '../../../model/readings/film/say-chapter.ts';
import { fileName, notify, save } from '../../actions/index.ts';
import { problemOf } from '../../api/api-error.ts';
import { call, callForFile } from '../../api/call.ts';
import { Fetched } from '../../components/fetched.ts';
import { icon } from '../../components/icon.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { formatNumber, timeOf } from '../../messages/format.ts';
import { currentLanguage, problemText, t } from '../../messages/translate.ts';
import {
  FROZEN_MOMENT,
  lastWorkshopMoment,
  patchState,
  sinceAddress,
  store,
  workshopsOf,
} from '../../state/index.ts';
import { openPanel } from '../questions/open-panel.ts';
import './film-stage.ts';
import { closeFilm, goToImage, openFilm } from './player.ts';

/** Film of a map: chapters and steps to jump to, and the file to download. */
export class FilmView extends StoreElement {
  static override properties = { taking: { state: true } };
  declare taking: boolean;
  readonly #film = new Fetched<Film>(this, {
    key: () => {
      const { view, territoryId, language } = this.state;
      if (view !== 'film' || territoryId === null) return null;
      return JSON.stringify([territoryId, moments(), language]);
    },
    read: (signal) =>
      call(readFilm, {
        params: { territoryId: this.state.territoryId ?? '' },
        query: moments(),
        signal,
      }),
    came: openFilm,
    gone: closeFilm,
  });

  constructor() {
    super();
    this.taking = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // On a phone the list would lie over the map that plays.
    if (matchMedia('(max-width: 900px)').matches) patchState({ panelOpen: false });
    else openPanel();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    closeFilm();
  }

  protected override render(): TemplateResult {
    const { known } = this.#film;
    return html`<div class="panel-body film-panel">
      ${viewTabs('film')}
      <h2 tabindex="-1">${t('film.title')}</h2>
      ${this.#sinceWorkshop()}
      ${
        known.value === null
          ? html`<maillage-load-state .loadable=${known} .doing=${t('film.reading')} .retry=${this.#film.again}></maillage-load-state>`
          : this.#chapters(known.value)
      }
    </div>`;
  }

  /** Shows a link to the film since the last workshop; nothing without one, or where it plays already. */
  #sinceWorkshop(): TemplateResult | null {
    const last = lastWorkshopMoment(workshopsOf(this.state));
    const { territoryId, compared } = this.state;
    if (last === null || territoryId === null || compared.from === last) return null;
    return html`<p><a class="button compact" href=${sinceAddress(territoryId, 'film', last)}>${t('compare.lastWorkshopFilm')}</a></p>`;
  }

  #chapters(film: Film): TemplateResult {
    const { steps, chapters, leftOut } = film;
    const at = this.state.film?.at ?? 0;
    const current = steps[at - 1]?.chapter;
    return html`${leftOut > 0 ? html`<p role="note">${t('film.leftOut', formatNumber(leftOut))}</p>` : null}
      ${
        steps.length === 0
          ? html`<p class="lead">${t('film.empty')}</p>`
          : html`<nav aria-label=${t('film.chapters')}>
        <button class="film-chapter" aria-current=${at === 0 ? 'step' : 'false'} @click=${() => goToImage(0)}>${t('film.beginning')}</button>
        ${chapters.map(
          (chapter, i) => html`<section>
          <button class="film-chapter" aria-current=${i === current ? 'step' : 'false'} @click=${() => goToImage(chapter.step + 1)}>${sayChapter(chapter, t, currentLanguage())}</button>
          ${i === current ? this.#steps(film, i, at) : null}
        </section>`,
        )}</nav>`
      }
      <p class="soft small">${t('film.public')}</p>
      <p><button class="button compact" ?disabled=${this.taking} @click=${() => void this.#take(film)}>${icon('download')} ${t('film.take')}</button></p>`;
  }

  /** The steps of the chapter on screen alone: a film may have two thousand. */
  #steps({ steps, chapters }: Film, chapter: number, at: number): TemplateResult {
    const first = chapters[chapter]?.step ?? 0;
    const end = chapters[chapter + 1]?.step ?? steps.length;
    return html`<ol class="film-steps">${steps.slice(first, end).map(
      (step, i) => html`<li><button aria-current=${first + i + 1 === at ? 'step' : 'false'}
        @click=${() => goToImage(first + i + 1)}><span class="soft">${timeOf(step.at)}</span> ${step.caption}</button></li>`,
    )}</ol>`;
  }

  async #take({ territory }: Film): Promise<void> {
    this.taking = true;
    try {
      const file = await callForFile(readFilmPage, {
        params: { territoryId: territory.id },
        query: moments(),
      });
      save(file, `film-${fileName(territory.name)}.html`);
    } catch (thrown) {
      notify(problemText(problemOf(thrown)), 'refused');
    }
    this.taking = false;
  }
}

/** From when to when the address says; a snapshot is no moment of a film. */
function moments(): { from?: string; to?: string } {
  const { from, to } = store.get().compared;
  const isMoment = (moment: string | undefined): moment is string =>
    moment !== undefined && !moment.startsWith(FROZEN_MOMENT);
  return { ...(isMoment(from) && { from }), ...(isMoment(to) && { to }) };
}

customElements.define('maillage-film', FilmView);
