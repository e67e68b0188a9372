import { html, type TemplateResult } from 'lit';
import { exportJson } from '../../../model/contract/endpoints/index.ts';
import type { GraphMode } from '../../../model/contract/exports.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { TERRITORY_FILES, type TerritoryFile } from '../../../model/contract/territory-files.ts';
import { loadReadings, takeAway } from '../../actions/index.ts';
import { choice } from '../../components/choice.ts';
import { icon } from '../../components/icon.ts';
import '../../components/load-state.ts';
import { paperHead } from '../../components/paper-head.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { can } from '../../state/index.ts';
import type { Offer } from './offer.ts';
import './research-card.ts';
import { FIRST_PICTURE, type PictureChoice, pictureChoices, pictureOffers } from './picture-card.ts';

/** Text about the files on each card. */
const HOLDS = {
  picture: 'take.pictureHolds',
  tables: 'take.tablesHold',
  graphs: 'take.graphsHold',
  pairs: 'take.pairsHold',
  database: 'take.databaseHolds',
  json: 'take.jsonHolds',
  research: 'take.researchHolds',
} as const;

/** Returns the hash in a file, for citations. */
async function hashSaid(file: Blob): Promise<string> {
  const { hash } = JSON.parse(await file.text()) as { hash: string };
  return t('take.hash', hash);
}

/** Lists the contract's files for a card, with the choices made there. */
const filesOn = (card: TerritoryFile['file']['card'], query: Offer['query'] = {}): Offer[] =>
  TERRITORY_FILES.filter(({ file }) => file.card === card).map((endpoint) => {
    const { file } = endpoint;
    const label = 'called' in file ? file.called : t('take.matrices');
    return { endpoint, extension: file.extension, label, query };
  });

/** Exports: a card for each purpose, with its files' contents, choices, and a button a file. */
export class TakeView extends StoreElement {
  static override properties = {
    picture: { state: true },
    raw: { state: true },
    mode: { state: true },
    busy: { state: true },
  };
  declare picture: PictureChoice;
  declare raw: boolean;
  declare mode: GraphMode;
  /** The endpoint whose file is being made. */
  declare busy: string | null;

  constructor() {
    super();
    this.picture = FIRST_PICTURE;
    this.raw = false;
    this.mode = 'one';
    this.busy = null;
  }

  protected override render(): TemplateResult {
    const { map } = this.state;
    return html`<div class="page-main"><div class="page-nav">${viewTabs('take')}</div>${
      map.value === null
        ? html`<maillage-load-state class="page-wait" .loadable=${map} .doing=${t('take.reading')}
          .retry=${() => void loadReadings(['map'])}></maillage-load-state>`
        : this.#page(map.value)
    }</div>`;
  }

  #page(map: TerritoryMap): TemplateResult {
    return html`<div class="page-body reading paper portrait take">
      ${paperHead(map)}
      <h2>${t('take.title')}</h2>
      <p>${t('take.what', longDay(map.day))}</p>
      ${map.actors.length === 0 ? html`<p>${t('take.empty')}</p>` : null}
      <div class="take-cards">
        ${this.#card(
          'picture',
          pictureChoices(this.state, map, this.picture, (change) => {
            this.picture = { ...this.picture, ...change };
          }),
          pictureOffers(this.state, this.picture),
        )}
        ${this.#card(
          'tables',
          html`${this.#check(t('take.raw'), this.raw, (on) => {
            this.raw = on;
          })}${this.raw ? html`<p class="soft">${t('take.rawNote')}</p>` : null}`,
          filesOn('tables', { raw: this.raw }),
        )}
        ${this.#card('graphs', this.#graphChoices(), filesOn('graphs', { mode: this.mode }))}
        ${this.#card('pairs', null, filesOn('pairs'))}
        ${this.#card('database', null, filesOn('database'))}
        ${this.#card('json', html`<p class="soft">${t('take.jsonBack')}</p>`, [
          { endpoint: exportJson, extension: 'json', label: 'JSON', says: hashSaid },
        ])}
        ${
          can('research.take')
            ? this.#card('research', html`<maillage-research-card></maillage-research-card>`, [])
            : null
        }
      </div>
    </div>`;
  }

  #card(
    purpose: keyof typeof HOLDS,
    choices: TemplateResult | null,
    offers: readonly Offer[],
  ): TemplateResult {
    return html`<section class="take-card ${purpose}" aria-labelledby=${`take-${purpose}`}>
      <h3 id=${`take-${purpose}`}>${t(`take.${purpose}`)}</h3>
      <p>${t(HOLDS[purpose])}</p>
      ${choices}
      ${offers.length === 0 ? null : html`<p class="take-files">${offers.map((offer) => this.#button(offer))}</p>`}
    </section>`;
  }

  #button(offer: Offer): TemplateResult {
    const { endpoint, label } = offer;
    const isBusy = this.busy === endpoint.name;
    return html`<button class="button" ?disabled=${this.busy !== null} aria-busy=${isBusy}
      @click=${() => void this.#take(offer)}>${icon('download')} ${isBusy ? t('take.busy') : label}</button>`;
  }

  async #take({ endpoint, extension, query = {}, named, says }: Offer): Promise<void> {
    this.busy = endpoint.name;
    await takeAway({ endpoint, extension, query, named, says });
    this.busy = null;
  }

  #graphChoices(): TemplateResult {
    return html`<div class="take-choices"><span id="take-mode">${t('take.mode')}</span>
      ${choice<GraphMode>(
        t('take.mode'),
        this.mode,
        [
          ['one', t('take.modeOne')],
          ['two', t('take.modeTwo')],
        ],
        (one) => {
          this.mode = one;
        },
      )}
    </div>`;
  }

  #check(label: string, checked: boolean, set: (on: boolean) => void): TemplateResult {
    return html`<label class="check"><input type="checkbox" .checked=${checked}
      @change=${(event: Event & { currentTarget: HTMLInputElement }) => set(event.currentTarget.checked)} />${label}</label>`;
  }
}

customElements.define('maillage-take', TakeView);
