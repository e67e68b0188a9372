import { html, type TemplateResult } from 'lit';
import { type Orientation, Paper } from '../../../model/contract/vocabulary.ts';
import { drawWall, saveWall } from '../../actions/index.ts';
import { choice } from '../../components/choice.ts';
import { Fetched } from '../../components/fetched.ts';
import { icon } from '../../components/icon.ts';
import { printButton } from '../../components/paper-head.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { formatAddress } from '../../state/index.ts';

/** The map for a wall: the paper is chosen, what is seen is what is printed, as large as the sheet. */
export class WallView extends StoreElement {
  static override properties = {
    paper: { state: true },
    orientation: { state: true },
  };
  declare paper: Paper;
  declare orientation: Orientation;
  readonly #shown = new Fetched<{ readonly drawing: Blob; readonly address: string } | null>(this, {
    key: () => (this.state.map.value === null || this.state.view !== 'wall' ? null : this.#wanted()),
    read: async () => {
      const drawing = await drawWall(this.paper, this.orientation);
      return drawing === null ? null : { drawing, address: URL.createObjectURL(drawing) };
    },
    gone: (shown) => {
      if (shown !== null) URL.revokeObjectURL(shown.address);
    },
  });

  constructor() {
    super();
    this.paper = 'A0';
    this.orientation = 'landscape';
  }

  protected override render(): TemplateResult {
    const { paper, orientation } = this;
    const shown = this.#shown.value;
    return html`<div class="page-main wall ${paper}-${orientation}">
      <header class="page-head">
        <h2>${t('wall.title')}</h2>
        ${choice<Paper>(
          t('wall.paper'),
          paper,
          Paper.options.map((one) => [one, one] as const),
          (one) => {
            this.paper = one;
          },
        )}
        ${choice<Orientation>(
          t('wall.orientation'),
          orientation,
          [
            ['landscape', t('wall.landscape')],
            ['portrait', t('wall.portrait')],
          ],
          (one) => {
            this.orientation = one;
          },
        )}
        <span class="push"></span>
        ${shown === null ? null : printButton()}
        ${shown === null ? null : html`<button class="button compact" @click=${() => saveWall(shown.drawing, paper)}>${icon('download')} ${t('wall.download')}</button>`}
        <a class="button compact" href=${formatAddress({ ...this.state, view: 'map' })}>${t('wall.back')}</a>
      </header>
      <p class="soft wall-hint">${t('wall.hint', paper)}</p>
      <div class="wall-sheet">${
        shown === null
          ? html`<p class="working" role="status">${t('wall.drawing')}</p>`
          : html`<img src=${shown.address} alt=${t('wall.picture', this.state.map.value?.territory.name ?? '')} />`
      }</div>
    </div>`;
  }

  /** Returns the identity of the drawing: paper, map and language. */
  #wanted(): string {
    const { map, viewOptions, language } = this.state;
    const { id, revision } = map.value?.territory ?? {};
    return JSON.stringify([this.paper, this.orientation, id, revision, viewOptions, language]);
  }
}

customElements.define('maillage-wall', WallView);
