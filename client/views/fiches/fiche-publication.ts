import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Fiche, FicheRecipient } from '../../../model/contract/fiche.ts';
import type { Problem } from '../../../model/contract/problem.ts';
import { publish, removeFiche, withdraw } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { listOfNames } from '../../messages/format.ts';
import { problemText, t } from '../../messages/translate.ts';
import { can } from '../../state/index.ts';

const FIELDS = ['title', 'summary', 'learnt'] as const;

/** Who reads a fiche: chosen by those who lead, one territory at a time; withdrawn in one click. */
export class FichePublication extends StoreElement {
  static override properties = {
    fiche: { attribute: false },
    chosen: { state: true },
    wrong: { state: true },
    busy: { state: true },
  };
  declare fiche: Fiche;
  declare chosen: ReadonlySet<string> | null;
  declare wrong: string;
  declare busy: boolean;

  constructor() {
    super();
    this.chosen = null;
    this.wrong = '';
    this.busy = false;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('fiche');
    if (before === undefined) return;
    if (before.id !== this.fiche.id) this.chosen = null;
    if (before.version !== this.fiche.version || before.id !== this.fiche.id) this.wrong = '';
  }

  protected override render(): TemplateResult {
    const { fiche } = this;
    const names = listOfNames((fiche.publishedTo ?? []).map(({ name }) => name));
    const state =
      fiche.status === 'published'
        ? t('fiches.readBy', names)
        : t(fiche.status === 'draft' ? 'fiches.readHere' : 'fiches.withdrawnText');
    return html`<section class="fiche-publication" aria-labelledby="fiche-publication-title">
      <h3 id="fiche-publication-title">${t('fiches.publication')}</h3>
      <p>${state}</p>
      ${fiche.withheld === undefined ? null : html`<p class="fiche-withheld" role="status">${t(`fiches.withheld.${fiche.withheld}`)}</p>`}
      ${can('map.facilitate') ? this.#form() : null}
    </section>`;
  }

  #form(): TemplateResult {
    const recipients = this.state.fiches.value?.recipients ?? [];
    const { status } = this.fiche;
    if (recipients.length === 0) return html`<p class="soft">${t('fiches.noRecipient')}</p>${this.#delete()}`;
    return html`<form @submit=${this.#onSubmit}>
      ${this.#choices(
        t('fiches.peers'),
        recipients.filter(({ isPeer }) => isPeer),
      )}
      ${this.#choices(
        t('fiches.others'),
        recipients.filter(({ isPeer }) => !isPeer),
      )}
      ${this.wrong === '' ? null : html`<p class="wrong" role="alert">${this.wrong}</p>`}
      <div class="buttons"><button class="button primary" ?disabled=${this.busy}>${t(status === 'published' ? 'fiches.republish' : 'fiches.publish')}</button>
        ${status === 'published' ? html`<button type="button" class="button" @click=${() => void withdraw(this.fiche)}>${t('fiches.withdraw')}</button>` : null}</div>
    </form>
    ${this.#delete()}`;
  }

  #choices(legend: string, recipients: readonly FicheRecipient[]): TemplateResult | null {
    if (recipients.length === 0) return null;
    const chosen = this.#chosen();
    return html`<fieldset><legend>${legend}</legend>${recipients.map(
      ({
        id,
        name,
      }) => html`<label class="check"><input type="checkbox" name="to" value=${id} .checked=${chosen.has(id)}
        @change=${(event: Event) => this.#choose(id, (event.target as HTMLInputElement).checked)} />${name}</label>`,
    )}</fieldset>`;
  }

  #delete(): TemplateResult {
    return html`<p><button class="button compact" @click=${() => void removeFiche(this.fiche)}>${icon('trash')} ${t('fiches.delete')}</button></p>`;
  }

  #chosen(): ReadonlySet<string> {
    return this.chosen ?? new Set((this.fiche.publishedTo ?? []).map(({ id }) => id));
  }

  #choose(id: string, isChosen: boolean): void {
    const next = new Set(this.#chosen());
    if (isChosen) next.add(id);
    else next.delete(id);
    this.chosen = next;
    this.wrong = '';
  }

  readonly #onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const known = new Set(this.state.fiches.value?.recipients.map(({ id }) => id));
    const chosen = [...this.#chosen()].filter((id) => known.has(id));
    if (chosen.length === 0) {
      this.wrong = t('fiches.choose');
      return;
    }
    this.busy = true;
    const problem = await publish(this.fiche, chosen);
    this.busy = false;
    this.wrong = problem === null ? '' : wrongWords(problem);
    if (problem === null) this.chosen = null;
  };
}

function wrongWords(problem: Problem): string {
  const missing = FIELDS.filter((field) => problem.errors?.some(({ path }) => path.endsWith(field)));
  return problem.code === 'FICHE_INCOMPLETE' && missing.length > 0
    ? t('fiches.missing', listOfNames(missing.map((field) => t(`fiches.field.${field}`).toLocaleLowerCase())))
    : problemText(problem);
}

customElements.define('maillage-fiche-publication', FichePublication);
