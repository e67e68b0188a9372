import { html, type TemplateResult } from 'lit';
import type { Identity, NewAccessLinkAnswer } from '../../../model/contract/access.ts';
import type { Problem } from '../../../model/contract/problem.ts';
import { makeLink, territoryName } from '../../actions/index.ts';
import { problemOf } from '../../api/api-error.ts';
import { FoundTerritories } from '../../components/found-territories.ts';
import { StoreElement } from '../../components/store-element.ts';
import { problemText, t } from '../../messages/translate.ts';
import { type GrantId, grantOf, grantsOf } from './grants.ts';

/** Territories to choose from at once; words find the others. */
const LISTED = 50;

/** Form for an access link: purpose, territories, recipient, expiry. Event `made` {link} with its token. */
export class NewLinkForm extends StoreElement {
  static override properties = {
    grant: { state: true },
    problem: { state: true },
    pending: { state: true },
    text: { state: true },
  };
  declare grant: GrantId;
  declare problem: Problem | null;
  declare pending: boolean;
  /** Words of the territory that is sought. */
  declare text: string;
  readonly #found = new FoundTerritories(this, () => this.text, LISTED);

  constructor() {
    super();
    this.grant = 'read';
    this.problem = null;
    this.pending = false;
    this.text = '';
  }

  protected override render(): TemplateResult | null {
    const person = this.state.me?.person;
    if (!person) return null;
    return html`<form class="link-form" @submit=${this.#submit}>
      <fieldset><legend>${t('links.what')}</legend><div class="levels">
        ${grantsOf(person).map(
          (
            id,
          ) => html`<label class="level"><input type="radio" name="grant" value=${id} .checked=${id === this.grant}
            @change=${() => this.#choose(id)} /><span><span class="strong">${t(`links.grant.${id}`)}</span>
            <span class="soft small">${t(`links.grant.${id}.hint`)}</span></span></label>`,
        )}</div></fieldset>
      ${this.grant === 'administrator' ? null : this.#where(person)}
      <div class="two">
        <div class="field"><label for="link-label">${t('links.label')}</label>
          <input id="link-label" name="label" required maxlength="80" autocomplete="off" aria-describedby="link-label-hint" />
          <span class="hint" id="link-label-hint">${t('links.labelHint')}</span></div>
        <div class="field"><label for="link-until">${t('links.until')}</label>
          <input id="link-until" name="expiresOn" type="date" /></div>
      </div>
      ${grantOf(this.grant).kind === 'invitation' ? this.#email() : null}
      ${this.problem === null ? null : html`<p class="wrong" role="alert">${problemText(this.problem)}</p>`}
      <div class="buttons"><button class="button primary" ?disabled=${this.pending}>${t('links.make')}</button></div>
    </form>`;
  }

  #where({ territoryIds }: Identity): TemplateResult {
    const here = this.state.territoryId;
    const listed = [...new Set([...(here === null ? [] : [here]), ...this.#found.items.map(({ id }) => id)])];
    const isSearched = this.text !== '' || this.#found.hasMore;
    return html`<div class="field"><label for="link-where">${t('links.where')}</label>
      ${isSearched ? this.#search() : null}
      <select id="link-where" name="territoryId">
        ${territoryIds === 'all' ? html`<option value="">${t('links.everywhere')}</option>` : null}
        ${listed.map((id) => html`<option value=${id} ?selected=${id === here}>${territoryName(id)}</option>`)}
      </select></div>`;
  }

  #search(): TemplateResult {
    const label = t('shell.findTerritory');
    return html`<input class="input" type="search" aria-label=${label} placeholder=${label} .value=${this.text}
      @input=${(event: Event) => {
        this.text = (event.target as HTMLInputElement).value;
      }} />`;
  }

  #email(): TemplateResult {
    return html`<div class="field"><label for="link-email">${t('links.email')}</label>
      <input id="link-email" name="email" type="email" maxlength="254" autocomplete="off" aria-describedby="link-email-hint" />
      <span class="hint" id="link-email-hint">${t('links.emailHint')}</span></div>`;
  }

  #choose(grant: GrantId): void {
    this.grant = grant;
    this.problem = null;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.pending) return;
    const form = event.target as HTMLFormElement;
    const data = new FormData(form);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const [territoryId, expiresOn, email] = [text('territoryId'), text('expiresOn'), text('email')];
    this.pending = true;
    try {
      const link = await makeLink({
        ...grantOf(this.grant),
        territoryIds: territoryId === '' ? 'all' : [territoryId],
        label: text('label'),
        ...(expiresOn === '' ? {} : { expiresOn }),
        ...(email === '' ? {} : { email }),
      });
      form.reset();
      this.grant = 'read';
      this.problem = null;
      this.dispatchEvent(new CustomEvent<{ link: NewAccessLinkAnswer }>('made', { detail: { link } }));
    } catch (thrown) {
      this.problem = problemOf(thrown);
    }
    this.pending = false;
  };
}

customElements.define('maillage-new-access', NewLinkForm);
