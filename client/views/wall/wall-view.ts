import { html, type PropertyValues, type TemplateResult } from 'lit';
import { type Orientation, Paper } from '../../../model/contract/vocabulary.ts';
import { drawWall, saveWall } from '../../actions/index.ts';
import { choice } from '../../components/choice.ts';
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
    shown: { state: true },
  };
  declare paper: Paper;
  declare orientation: Orientation;
  /** The drawing, and of what it is; what was drawn last stays until the next has come. */
  declare shown: { readonly of: string; readonly drawing: Blob; readonly address: string } | null;
  #asked = '';

  constructor() {
    super();
    this.paper = 'A0';
    this.orientation = 'landscape';
    this.shown = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#show(null);
    this.#asked = '';
  }

  protected override render(): TemplateResult {
    const { shown, paper, orientation } = this;
    const ready = shown !== null && shown.of === this.#wanted();
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
        ${ready ? printButton() : null}
        ${ready ? html`<button class="button compact" @click=${() => saveWall(shown.drawing, paper)}>${icon('download')} ${t('wall.download')}</button>` : null}
        <a class="button compact" href=${formatAddress({ ...this.state, view: 'map' })}>${t('wall.back')}</a>
      </header>
      <p class="soft wall-hint">${t('wall.hint', paper)}</p>
      <div class="wall-sheet">${
        ready
          ? html`<img src=${shown.address} alt=${t('wall.picture', this.state.map.value?.territory.name ?? '')} />`
          : html`<p class="working" role="status">${t('wall.drawing')}</p>`
      }</div>
    </div>`;
  }

  /** What is to be drawn, in a word: another paper, another map, another language are another drawing. */
  #wanted(): string {
    const { map, reading, language } = this.state;
    const { id, revision } = map.value?.territory ?? {};
    return JSON.stringify([this.paper, this.orientation, id, revision, reading, language]);
  }

  protected override updated(_: PropertyValues): void {
    const wanted = this.#wanted();
    if (this.state.map.value === null || this.state.view !== 'wall' || wanted === this.#asked) return;
    this.#asked = wanted;
    void drawWall(this.paper, this.orientation).then((drawing) => {
      if (wanted !== this.#asked || drawing === null) return;
      this.#show({ of: wanted, drawing, address: URL.createObjectURL(drawing) });
    });
  }

  #show(next: WallView['shown']): void {
    if (this.shown !== null) URL.revokeObjectURL(this.shown.address);
    this.shown = next;
  }
}

customElements.define('maillage-wall', WallView);
