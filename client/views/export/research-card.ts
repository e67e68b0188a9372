import { html, type TemplateResult } from 'lit';
import { exportResearch } from '../../../model/contract/endpoints/index.ts';
import { DEFAULT_K, type ResearchChoices, type ResearchPreview } from '../../../model/contract/research.ts';
import { previewOfResearch, takeAway } from '../../actions/index.ts';
import { choice } from '../../components/choice.ts';
import { Fetched } from '../../components/fetched.ts';
import { icon } from '../../components/icon.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { viewOptionsQuery } from '../../state/index.ts';

const FIRST: ResearchChoices = {
  setting: 'network',
  k: DEFAULT_K,
  families: 'all',
  scale: 'kept',
  degrees: 'kept',
};

/** Returns the choices as address parameters. */
const queryOf = (choices: ResearchChoices): Record<string, string> => ({ ...choices, k: String(choices.k) });

/** The file for research: what it is to hold, whom it would let one recognise, what would tell less; then the file. */
export class ResearchCard extends StoreElement {
  static override properties = { choices: { state: true }, busy: { state: true } };
  declare choices: ResearchChoices;
  declare busy: boolean;

  readonly #preview = new Fetched<ResearchPreview>(this, {
    key: () =>
      JSON.stringify([
        this.state.territoryId,
        this.state.map.value?.territory.revision,
        viewOptionsQuery(this.state.viewOptions),
        this.state.language,
        this.choices,
      ]),
    read: (signal) => previewOfResearch(queryOf(this.choices), signal),
    keeps: true,
    pauseMs: 300,
  });

  constructor() {
    super();
    this.choices = FIRST;
    this.busy = false;
  }

  protected override render(): TemplateResult {
    const { known, value, again } = this.#preview;
    return html`${this.#choices()}
      <div class="research-preview" aria-live="polite">${
        value === null
          ? html`<maillage-load-state .loadable=${known} .doing=${t('take.weighing')} .retry=${again}></maillage-load-state>`
          : this.#described(value)
      }</div>
      <p class="take-files"><button class="button" ?disabled=${this.busy || value === null} aria-busy=${this.busy}
        @click=${() => void this.#take()}>${icon('download')} ${t(this.busy ? 'take.busy' : 'take.researchButton')}</button></p>`;
  }

  #choices(): TemplateResult {
    const { setting, k, families, scale, degrees } = this.choices;
    return html`<div class="take-choices">
      ${choice(
        t('take.setting'),
        setting,
        [
          ['network', t('take.settingNetwork')],
          ['counts', t('take.settingCounts')],
        ],
        (one) => this.#choose({ setting: one }),
      )}
      <label class="field" for="research-k">${t('take.k')}
        <input id="research-k" class="input" type="number" min="2" max="50" .value=${String(k)} @change=${this.#onK} /></label>
      ${this.#check(t('take.coarse'), families === 'coarse', (on) => this.#choose({ families: on ? 'coarse' : 'all' }))}
      ${
        setting === 'counts'
          ? null
          : html`${this.#check(t('take.withoutScale'), scale === 'left_out', (on) =>
              this.#choose({ scale: on ? 'left_out' : 'kept' }),
            )}
            ${this.#check(t('take.cutDegrees'), degrees === 'cut', (on) => this.#choose({ degrees: on ? 'cut' : 'kept' }))}`
      }
      <p class="soft small">${t('take.years')}</p>
    </div>`;
  }

  #described({
    choices,
    organisations,
    unique,
    underK,
    byOwnTable,
    withheld,
    proposals,
    limits,
  }: ResearchPreview) {
    return html`${
      withheld === null
        ? html`<p><strong>${t('take.recognised', unique, organisations)}</strong>
            ${t('take.alike', underK, choices.k)} ${t('take.byOwnTable', byOwnTable.unique)}</p>`
        : html`<p><strong>${t('take.nobody')}</strong>
            ${t('take.blankCells', withheld.organisations, withheld.of.organisations, withheld.links, withheld.of.links)}
            ${choices.families === 'all' ? t('take.fewerBlank') : ''}</p>`
    }
    ${
      unique === 0 || proposals.length === 0
        ? null
        : html`<p>${t('take.less')}</p><ul class="research-proposals">${proposals.map(
            (
              one,
            ) => html`<li><button class="button compact" @click=${() => this.#choose(one.choices)}>${t(`take.change_${one.change}`)}</button>
              ${t('take.then', one.unique, one.byOwnTable.unique)}</li>`,
          )}</ul>`
    }
    <ul class="soft small">${limits.map((limit) => html`<li>${limit}</li>`)}</ul>`;
  }

  #check(label: string, checked: boolean, set: (on: boolean) => void): TemplateResult {
    return html`<label class="check"><input type="checkbox" .checked=${checked}
      @change=${(event: Event & { currentTarget: HTMLInputElement }) => set(event.currentTarget.checked)} />${label}</label>`;
  }

  readonly #onK = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const k = Math.round(Number(field.value));
    if (k >= 2 && k <= 50) this.#choose({ k });
    else field.value = String(this.choices.k);
  };

  #choose(change: Partial<ResearchChoices>): void {
    this.choices = { ...this.choices, ...change };
  }

  async #take(): Promise<void> {
    this.busy = true;
    await takeAway({
      endpoint: exportResearch,
      extension: 'zip',
      query: queryOf(this.choices),
      named: t('take.researchFile'),
    });
    this.busy = false;
  }
}

customElements.define('maillage-research-card', ResearchCard);
