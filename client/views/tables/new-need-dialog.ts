import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../../model/contract/problem.ts';
import { type NeedKind, notify, saveNeed, select, whoeverStays } from '../../actions/index.ts';
import '../../components/actor-picker.ts';
import { choice } from '../../components/choice.ts';
import type { PickEvent } from '../../components/combobox.ts';
import { Sending } from '../../components/sending.ts';
import { StoreElement } from '../../components/store-element.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { problemText, t } from '../../messages/translate.ts';
import { optionsOf } from '../../messages/vocabulary.ts';

/** A need or an offer of any actor: who, what, on which theme. */
export class NewNeedDialog extends StoreElement {
  static override properties = {
    actorId: { state: true },
    kind: { state: true },
    problem: { state: true },
  };
  declare actorId: string;
  declare kind: NeedKind;
  declare problem: Problem | null;
  readonly #sending = new Sending(this);

  constructor() {
    super();
    this.actorId = '';
    this.kind = 'need';
    this.problem = null;
  }

  async open(): Promise<void> {
    const { selection } = this.state;
    this.actorId = selection?.kind === 'actor' ? selection.id : '';
    this.problem = null;
    this.#sending.forget();
    await this.updateComplete;
    this.querySelector('form')?.reset();
    this.querySelector('dialog')?.showModal();
    if (this.actorId === '') this.querySelector<HTMLElement>('maillage-actor-picker')?.focus();
  }

  protected override render(): TemplateResult {
    const actors = this.state.map.value?.actors.filter(({ outside }) => !outside) ?? [];
    const options = (table: 'resources' | 'themes') =>
      optionsOf(table).map(({ value, label }) => html`<option value=${value}>${label}</option>`);
    return html`<dialog aria-labelledby="new-need-title">
      <h2 id="new-need-title">${t('tables.addNeed')}</h2>
      <form @submit=${this.#submit}>
        <div class="field"><span class="label" aria-hidden="true">${t('tables.actor')}</span>
          <maillage-actor-picker .label=${t('tables.actor')} .placeholder=${t('map.search')} .actors=${actors} .chosenId=${this.actorId}
            @pick=${(event: PickEvent) => {
              this.actorId = event.detail.option.id;
            }}></maillage-actor-picker></div>
        ${choice<NeedKind>(
          t('tables.seeksOrOffers'),
          this.kind,
          [
            ['need', t('actor.seeks')],
            ['offer', t('actor.offers')],
          ],
          (kind) => {
            this.kind = kind;
          },
        )}
        <div class="two">
          <div class="field"><label for="new-need-resource">${fieldLabel('resourceId')}</label>
            <select id="new-need-resource" name="resource" required><option value=""></option>${options('resources')}</select></div>
          <div class="field"><label for="new-need-theme">${fieldLabel('themeId')}</label>
            <select id="new-need-theme" name="theme"><option value="">${t('shell.unknown')}</option>${options('themes')}</select></div>
        </div>
        <div class="field"><label for="new-need-note">${t('actor.which')}</label>
          <input id="new-need-note" name="note" maxlength="1000" autocomplete="off" /></div>
        ${this.problem === null ? null : html`<p class="strong" role="alert">${problemText(this.problem)}</p>`}
        <div class="buttons">
          <button class="button primary" ?disabled=${this.actorId === '' || this.#sending.isOn}>${t('shell.add')}</button>
          <button class="button" type="button" @click=${this.#close}>${t('shell.cancel')}</button>
        </div>
      </form>
    </dialog>`;
  }

  readonly #close = (): void => this.querySelector('dialog')?.close();

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const { kind, actorId } = this;
    const ifStill = whoeverStays();
    const written = await this.#sending.send(() =>
      saveNeed(kind, actorId, text('resource'), {
        ...(text('theme') === '' ? {} : { themeId: text('theme') }),
        ...(text('note') === '' ? {} : { note: text('note') }),
      }),
    );
    if (written === null) return;
    if (!written.ok) {
      this.problem = written.problem;
      return;
    }
    this.#close();
    notify(t(kind === 'need' ? 'tables.needAdded' : 'tables.offerAdded'), 'done', 'undo');
    ifStill(() => select({ kind: 'actor', id: actorId }));
  };
}

customElements.define('maillage-new-need', NewNeedDialog);
