import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Problem } from '../../../model/contract/problem.ts';
import type { Workshop } from '../../../model/contract/workshop.ts';
import {
  makeCode,
  removePhones,
  removeWorkshop,
  saveWorkshop,
  saveWorkshopOrSay,
} from '../../actions/index.ts';
import '../../components/actor-picker.ts';
import type { PickEvent } from '../../components/combobox.ts';
import '../../components/fact.ts';
import type { FactKind, SaveFact } from '../../components/fact.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { type Option, optionsOf } from '../../messages/vocabulary.ts';
import { formatAddress, indexMap } from '../../state/index.ts';
import './copy-line.ts';
import { reachableAt } from './join-address.ts';
import { joinSheet } from './join-sheet.ts';
import { acceptanceChoice } from './new-workshop-dialog.ts';
import './last-time.ts';
import './open-to-phones.ts';
import { ReadCode } from './read-code.ts';
import { screenAddress } from './screen-address.ts';

/** Preparation of a workshop: code, papers, scope. */
export class PreparePart extends StoreElement {
  static override properties = {
    workshop: { attribute: false },
    asking: { state: true },
    pending: { state: true },
  };
  declare workshop: Workshop;
  /** Which act on the code is asked about, with its consequence. */
  declare asking: 'new' | 'remove' | null;
  declare pending: boolean;
  #key = '';
  readonly #code = new ReadCode(this, () => this.workshop ?? null);

  constructor() {
    super();
    this.asking = null;
    this.pending = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('workshop') || this.#key === this.workshop.id) return;
    this.#key = this.workshop.id;
    this.asking = null;
  }

  protected override render(): TemplateResult {
    return html`<div class="workshop-part two-sides">
      <section class="join" aria-labelledby="join-title"><h3 id="join-title">${t('workshop.joinTitle')}</h3>${this.#join()}${this.#papers()}</section>
      <section class="workshop-facts" aria-labelledby="about-title"><h3 id="about-title">${t('workshop.about')}</h3>${this.#facts()}
        ${this.workshop.follows === undefined ? null : html`<maillage-last-time .workshop=${this.workshop}></maillage-last-time>`}</section>
    </div>`;
  }

  #join(): TemplateResult {
    const { workshop } = this;
    const code = this.#code.value;
    if (workshop.status === 'closed')
      return html`<p class="soft">${t('workshop.joinClosed')}</p>
        <maillage-open-to-phones .workshop=${workshop} .code=${null}></maillage-open-to-phones>`;
    if (this.#code.isBeingRead)
      return html`<p class="working" role="status">${t('workshop.codeReading')}</p>`;
    if (code === null)
      return html`<p>${t('workshop.codeNone')}</p>
        ${workshop.codeLost === undefined ? null : html`<p class="strong" role="status">${t('workshop.codeLost')}</p>`}
        ${this.#code.isUnreadable ? html`<p role="status">${t('workshop.codeUnreadable')}</p>` : null}
        <p class="buttons"><button class="button primary" ?disabled=${this.pending} @click=${this.#make}>${t('workshop.codeMake')}</button></p>`;
    return html`${joinSheet(workshop, code)}
      <maillage-open-to-phones .workshop=${workshop} .code=${code} @codemoved=${() => void this.#code.again()}></maillage-open-to-phones>
      ${workshop.status === 'prepared' ? html`<p class="soft">${t('workshop.codeBefore')}</p>` : null}
      <p class="soft small">${t('workshop.codeUntil', longDay(code.expiresOn))}</p>
      <div class="buttons"><button class="button compact" @click=${() => print()}>${t('workshop.printPoster')}</button></div>
      ${this.#acts()}`;
  }

  /**
   * Draws actions with an effect on others, separated from the frequent ones and with a description of the
   * effect.
   */
  #acts(): TemplateResult {
    const { asking } = this;
    const ask = (act: 'new' | 'remove') => () => {
      this.asking = act;
    };
    const leave = () => {
      this.asking = null;
    };
    if (asking === null)
      return html`<div class="buttons code-acts">
        <button class="quiet" @click=${ask('new')}>${t('workshop.codeNew')}</button>
        <button class="quiet" @click=${ask('remove')}>${t('workshop.phonesRemove')}</button></div>`;
    const { participants } = this.workshop.counts;
    const isNew = asking === 'new';
    return html`<div class="private-note code-asked" role="alertdialog" aria-labelledby="code-asked">
      <p id="code-asked">${isNew ? t('workshop.codeNewWhat') : t('workshop.phonesRemoveWhat', participants)}</p>
      <div class="buttons"><button class="button" ?disabled=${this.pending} @click=${isNew ? this.#make : this.#remove}>${t(isNew ? 'workshop.codeNewYes' : 'workshop.phonesRemoveYes')}</button>
        <button class="quiet" @click=${leave}>${t('workshop.codeKeep')}</button></div></div>`;
  }

  readonly #make = async (): Promise<void> => {
    // A new code replaces the former: a second press would invalidate the one just shown.
    if (this.pending) return;
    this.pending = true;
    await makeCode(this.workshop.id);
    this.pending = false;
    this.asking = null;
  };

  readonly #remove = async (): Promise<void> => {
    this.pending = true;
    await removePhones(this.workshop.id);
    this.pending = false;
    this.asking = null;
  };

  #papers(): TemplateResult {
    const { id } = this.workshop;
    const territoryId = this.state.territoryId ?? '';
    const board = formatAddress({
      ...this.state,
      viewOptions: {},
      selection: null,
      workshop: { id, part: 'now' },
    });
    const row = (href: string, name: string, text: string, apart = true) =>
      html`<li><a class="row" href=${href} target=${apart ? '_blank' : ''}><span>${name}<span class="detail">${text}</span></span></a></li>`;
    const code = this.#code.value;
    const address = code === null ? null : (reachableAt(code) ?? location.origin);
    return html`<h3 class="papers-title">${t('workshop.papers')}</h3>
      <ul class="rows papers" role="list">
        ${row(`${board}/fiches`, t('workshop.sheets'), t('workshop.sheetsWhat'))}
        ${row(`${board}/saisie`, t('workshop.typing'), t('workshop.typingWhat'))}
        ${row(formatAddress({ ...this.state, view: 'wall', selection: null }), t('workshop.wall'), t('workshop.wallWhat'), false)}
        ${row(screenAddress(territoryId, id), t('workshop.screen'), t('workshop.screenWhat'))}
      </ul>
      ${
        address === null
          ? null
          : html`<div class="field screen-elsewhere"><span class="label">${t('workshop.screenElsewhere')}</span>
            <maillage-copy-line .label=${t('workshop.screenElsewhere')} .text=${address + screenAddress(territoryId, id, code?.code)}></maillage-copy-line></div>`
      }`;
  }

  #facts(): TemplateResult {
    const { workshop } = this;
    return html`<div class="facts">
        ${this.#fact('title', 'line', workshop.title, { required: true })}
        ${this.#fact('on', 'date', workshop.on, { required: true })}
        ${this.#fact('question', 'text', workshop.question, { tall: true })}
        ${this.#fact('perimeterThemes', 'set', workshop.perimeterThemes, { tall: true, options: optionsOf('themes') })}
      </div>
      ${this.#actors()}
      <div class="field"><span class="label">${t('workshop.field.acceptance')}</span>
        ${acceptanceChoice(workshop.acceptance, (acceptance) => void saveWorkshopOrSay(workshop, { acceptance }))}
        <span class="hint">${t(`workshop.acceptance.${workshop.acceptance}Hint`)}</span></div>
      <div class="facts">
        ${this.#fact('method', 'text', workshop.method, { tall: true })}
        ${this.#fact('invited', 'line', workshop.invited?.toString(), { number: true })}
        ${workshop.status === 'closed' ? this.#fact('came', 'line', workshop.came?.toString(), { number: true }) : null}
        ${this.#fact('rereadUntil', 'date', workshop.rereadUntil, {})}
      </div>
      <p class="workshop-delete"><button class="quiet" @click=${() => void removeWorkshop(workshop)}>${icon('trash')} ${t('workshop.delete')}</button></p>`;
  }

  #fact(
    field: 'title' | 'on' | 'question' | 'perimeterThemes' | 'method' | 'invited' | 'came' | 'rereadUntil',
    kind: FactKind,
    value: string | readonly string[] | undefined,
    options: { required?: boolean; tall?: boolean; number?: boolean; options?: Option[] },
  ): TemplateResult {
    const save: SaveFact = (typed) => this.#save({ [field]: options.number ? numberOf(typed) : typed });
    return html`<maillage-fact .field=${field} .label=${t(`workshop.field.${field}`)} .kind=${kind} .value=${value}
      .options=${options.options ?? []} .required=${options.required === true} .tall=${options.tall === true} .save=${save}></maillage-fact>`;
  }

  async #save(body: Parameters<typeof saveWorkshop>[1]): Promise<Problem | null> {
    const written = await saveWorkshop(this.workshop, body);
    return written.ok || written.problem.status === 412 ? null : written.problem;
  }

  /** Shows the named actors of the scope, which its themes extend. */
  #actors(): TemplateResult {
    const { workshop } = this;
    const map = this.state.map.value;
    if (map === null) return html``;
    const index = indexMap(map);
    const label = t('workshop.field.perimeterActors');
    const keep = (perimeterActors: string[]) => void saveWorkshopOrSay(workshop, { perimeterActors });
    const others = map.actors.filter(({ id, outside }) => !outside && !workshop.perimeterActors.includes(id));
    return html`<div class="field"><span class="label">${label}</span>
      <div class="chips">${workshop.perimeterActors.map((id) => {
        const name = index.actors.get(id)?.name ?? t('workshop.goneActor');
        return html`<button class="chip" aria-label=${t('workshop.perimeterLeave', name)}
          @click=${() => keep(workshop.perimeterActors.filter((other) => other !== id))}>${name} <span aria-hidden="true">×</span></button>`;
      })}</div>
      <maillage-actor-picker .label=${label} .placeholder=${t('workshop.perimeterAdd')} .actors=${others}
        @pick=${(event: PickEvent) => keep([...workshop.perimeterActors, event.detail.option.id])}></maillage-actor-picker>
      <span class="hint">${t('workshop.perimeterHint')}</span></div>`;
  }
}

function numberOf(typed: string | readonly string[] | null): number | null {
  const text = String(typed ?? '').trim();
  return text === '' ? null : Number(text);
}

customElements.define('maillage-workshop-prepare', PreparePart);
