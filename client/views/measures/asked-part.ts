import { html, type TemplateResult } from 'lit';
import {
  readBlockmodel,
  readConfidence,
  readHomophily,
  readLinkKinds,
  readTurnover,
  readTwoMode,
} from '../../../model/contract/endpoints/measures.ts';
import { Attribute, SecondMode } from '../../../model/contract/on-demand-measures.ts';
import { withoutAbsent } from '../../../model/without-absent.ts';
import { call } from '../../api/call.ts';
import { Fetched } from '../../components/fetched.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { type Option, optionsOf } from '../../messages/vocabulary.ts';
import { viewOptionsQuery } from '../../state/index.ts';
import {
  blockmodelResult,
  confidenceResult,
  homophilyResult,
  linkKindsResult,
  turnoverResult,
  twoModeResult,
} from './asked-result.ts';

type Query = Readonly<Record<string, string>>;

const COUNTS = ['2', '3', '4', '5', '6', '8', '10', '12'];

/** On-demand measures: each is computed when chosen. */
export class AskedPart extends StoreElement {
  static override properties = { chosen: { state: true } };
  /** Chosen parameters of each measure; without a choice it is not computed. */
  declare chosen: Query;

  constructor() {
    super();
    this.chosen = { a: 'funds', b: 'shares_knowledge', count: '4' };
  }

  readonly #homophily = this.#asked(
    ({ by, tag }) =>
      by === undefined || (by === 'tag' && !tag) ? null : this.#network({ by, ...(tag && { tag }) }),
    (query, territoryId, signal) => call(readHomophily, { params: { territoryId }, query, signal }),
  );
  readonly #turnover = this.#asked(
    ({ from }) => {
      const { at, ...viewOptions } = this.#viewOptions();
      return from === undefined ? null : { ...viewOptions, from, ...(at !== undefined && { to: at }) };
    },
    (query, territoryId, signal) => call(readTurnover, { params: { territoryId }, query, signal }),
  );
  readonly #kinds = this.#asked(
    ({ a, b, kinds }) => (kinds && a && b ? { ...this.#viewOptions(), a, b } : null),
    (query, territoryId, signal) => call(readLinkKinds, { params: { territoryId }, query, signal }),
  );
  readonly #blockmodel = this.#asked(
    ({ count, blocks }) => (blocks && count ? this.#network({ count }) : null),
    (query, territoryId, signal) => call(readBlockmodel, { params: { territoryId }, query, signal }),
  );
  readonly #confidence = this.#asked(
    ({ sure }) => (sure ? this.#viewOptions() : null),
    (query, territoryId, signal) => call(readConfidence, { params: { territoryId }, query, signal }),
  );
  readonly #twoMode = this.#asked(
    ({ of }) => (of === undefined ? null : this.#network({ of })),
    (query, territoryId, signal) => call(readTwoMode, { params: { territoryId }, query, signal }),
  );

  #asked<T>(
    queryOf: (chosen: Query) => Query | null,
    read: (query: Query, territoryId: string, signal: AbortSignal) => Promise<T>,
  ): Fetched<T> {
    const query = () => queryOf(this.chosen);
    const territory = () => this.state.territoryId ?? '';
    return new Fetched<T>(this, {
      key: () => {
        const asked = query();
        return asked === null ? null : JSON.stringify([territory(), asked, this.state.language]);
      },
      read: (signal) => read(query() ?? {}, territory(), signal),
    });
  }

  #viewOptions(): Query {
    return viewOptionsQuery(this.state.viewOptions);
  }

  #network(more: Query): Query {
    const { multiParty, confirmation } = this.state.measured;
    return {
      ...this.#viewOptions(),
      ...withoutAbsent({ multiParty, confirmation }),
      ...more,
    };
  }

  protected override render(): TemplateResult {
    return html`${this.#part('homophily', this.#by(), this.#homophily, homophilyResult)}
      ${this.#part('turnover', this.#day(), this.#turnover, turnoverResult)}
      ${this.#part('linkKinds', this.#both(), this.#kinds, linkKindsResult)}
      ${this.#part('blockmodel', this.#count(), this.#blockmodel, blockmodelResult)}
      ${this.#part('twoMode', this.#of(), this.#twoMode, twoModeResult)}
      ${this.#part('confidence', this.#button('sure'), this.#confidence, confidenceResult)}`;
  }

  #part<T>(
    name: 'homophily' | 'turnover' | 'linkKinds' | 'blockmodel' | 'twoMode' | 'confidence',
    fields: TemplateResult,
    fetched: Fetched<T>,
    result: (reading: T) => TemplateResult,
  ): TemplateResult {
    const { known } = fetched;
    const waits = known.value === null && (known.pending || known.error !== null);
    return html`<section class="asked-part"><h3>${t(`demanded.title.${name}`)}</h3><p class="soft">${t(`demanded.lead.${name}`)}</p>
      <div class="measured-fields">${fields}</div>
      <div aria-live="polite">${known.value === null ? null : result(known.value)}${
        waits
          ? html`<maillage-load-state .loadable=${known} .doing=${t('measures.computing')} .retry=${fetched.again}></maillage-load-state>`
          : null
      }</div></section>`;
  }

  #by(): TemplateResult {
    const { by } = this.chosen;
    const tags = [...new Set((this.state.map.value?.actors ?? []).flatMap((actor) => actor.tags))].sort();
    const attributes = Attribute.options
      .filter((value) => value !== 'tag' || tags.length > 0)
      .map((value) => ({ value, label: t(`demanded.by.${value}`) }));
    return html`${this.#select('by', t('demanded.by'), attributes)}${
      by === 'tag'
        ? this.#select(
            'tag',
            t('demanded.by.tag'),
            tags.map((value) => ({ value, label: value })),
          )
        : null
    }`;
  }

  #day(): TemplateResult {
    return html`<div class="field"><label for="asked-from">${t('demanded.from')}</label>
      <input id="asked-from" type="date" .value=${this.chosen.from ?? ''} @change=${this.#choose('from')} /></div>`;
  }

  #both(): TemplateResult {
    const themes = optionsOf('themes').map(({ value, label }) => ({ value: `theme:${value}`, label }));
    const kinds = [...optionsOf('natures'), ...optionsOf('formalities'), ...themes];
    return html`${this.#select('a', t('demanded.a'), kinds)}${this.#select('b', t('demanded.b'), kinds)}${this.#button('kinds')}`;
  }

  #count(): TemplateResult {
    const counts = COUNTS.map((value) => ({ value, label: value }));
    return html`${this.#select('count', t('demanded.count'), counts)}${this.#button('blocks')}`;
  }

  #of(): TemplateResult {
    const modes = SecondMode.options.map((value) => ({ value, label: t(`demanded.of.${value}`) }));
    return html`${this.#select('of', t('demanded.of'), modes)}`;
  }

  #button(name: 'kinds' | 'blocks' | 'sure'): TemplateResult {
    return html`<button class="button" ?disabled=${this.chosen[name] !== undefined} @click=${() => this.#set(name, 'yes')}>${t('demanded.compute')}</button>`;
  }

  #select(name: string, label: string, options: readonly Option[]): TemplateResult {
    const chosen = this.chosen[name];
    return html`<div class="field"><label for=${`asked-${name}`}>${label}</label>
      <select id=${`asked-${name}`} @change=${this.#choose(name)}>${chosen === undefined ? html`<option value="">${t('demanded.choose')}</option>` : null}${options.map(
        ({ value, label: text }) =>
          html`<option value=${value} .selected=${value === chosen}>${text}</option>`,
      )}</select></div>`;
  }

  readonly #choose = (name: string) => (event: Event) =>
    this.#set(name, (event.target as HTMLInputElement | HTMLSelectElement).value);

  #set(name: string, value: string): void {
    const { [name]: _, ...chosen } = this.chosen;
    this.chosen = value === '' ? chosen : { ...chosen, [name]: value };
  }
}

customElements.define('maillage-asked-measures', AskedPart);
