import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Brief, BriefRecipient } from '../../../model/contract/brief.ts';
import type { Problem } from '../../../model/contract/problem.ts';
import { publish, removeBrief, withdraw } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { listOfNames } from '../../messages/format.ts';
import { problemText, t } from '../../messages/translate.ts';
import { can } from '../../state/index.ts';

const FIELDS = ['title', 'summary', 'learnt'] as const;

/** Readers of a brief: chosen by facilitators, one territory at a time; withdrawn in one click. */
export class BriefPublication extends StoreElement {
  static override properties = {
    brief: { attribute: false },
    chosen: { state: true },
    wrong: { state: true },
    busy: { state: true },
  };
  declare brief: Brief;
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
    const before = changed.get('brief');
    if (before === undefined) return;
    if (before.id !== this.brief.id) this.chosen = null;
    if (before.version !== this.brief.version || before.id !== this.brief.id) this.wrong = '';
  }

  protected override render(): TemplateResult {
    const { brief } = this;
    const names = listOfNames((brief.publishedTo ?? []).map(({ name }) => name));
    const state =
      brief.status === 'published'
        ? t('fiches.readBy', names)
        : t(brief.status === 'draft' ? 'fiches.readHere' : 'fiches.withdrawnText');
    return html`<section class="fiche-publication" aria-labelledby="fiche-publication-title">
      <h3 id="fiche-publication-title">${t('fiches.publication')}</h3>
      <p>${state}</p>
      ${brief.withheld === undefined ? null : html`<p class="fiche-withheld" role="status">${t(`fiches.withheld.${brief.withheld}`)}</p>`}
      ${can('map.facilitate') ? this.#form() : null}
    </section>`;
  }

  #form(): TemplateResult {
    const recipients = this.state.briefs.value?.recipients ?? [];
    const { status } = this.brief;
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
        ${status === 'published' ? html`<button type="button" class="button" @click=${() => void withdraw(this.brief)}>${t('fiches.withdraw')}</button>` : null}</div>
    </form>
    ${this.#delete()}`;
  }

  #choices(legend: string, recipients: readonly BriefRecipient[]): TemplateResult | null {
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
    return html`<p><button class="button compact" @click=${() => void removeBrief(this.brief)}>${icon('trash')} ${t('fiches.delete')}</button></p>`;
  }

  #chosen(): ReadonlySet<string> {
    return this.chosen ?? new Set((this.brief.publishedTo ?? []).map(({ id }) => id));
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
    const known = new Set(this.state.briefs.value?.recipients.map(({ id }) => id));
    const chosen = [...this.#chosen()].filter((id) => known.has(id));
    if (chosen.length === 0) {
      this.wrong = t('fiches.choose');
      return;
    }
    this.busy = true;
    const problem = await publish(this.brief, chosen);
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

customElements.define('maillage-fiche-publication', BriefPublication);
