import { html, type TemplateResult } from 'lit';
import { type Person, PersonRole } from '../../../model/contract/access.ts';
import type { Problem } from '../../../model/contract/problem.ts';
import { changePerson } from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import type { ChooseTerritoriesEvent } from '../../components/territory-boxes.ts';
import '../../components/territory-boxes.ts';
import { problemText, t } from '../../messages/translate.ts';

/** Form for a person's role and territories. Event `changed` after saving. */
export class PersonForm extends StoreElement {
  static override properties = {
    person: { attribute: false },
    role: { state: true },
    everywhere: { state: true },
    chosen: { state: true },
    problem: { state: true },
  };
  declare person: Person | null;
  /** Null: as it is. */
  declare role: PersonRole | null;
  declare everywhere: boolean | null;
  /** Null: as it is. */
  declare chosen: readonly string[] | null;
  declare problem: Problem | null;

  constructor() {
    super();
    this.person = null;
    this.role = null;
    this.everywhere = null;
    this.chosen = null;
    this.problem = null;
  }

  protected override render(): TemplateResult | null {
    const { person } = this;
    if (person === null) return null;
    const role = this.role ?? person.role;
    const everywhere = this.everywhere ?? person.territoryIds === 'all';
    return html`<form class="link-form person-form" aria-label=${t('people.changeOf', person.name)} @submit=${this.#submit}>
      <div class="field"><label for=${`role-${person.id}`}>${t('people.role')}</label>
        <select id=${`role-${person.id}`} @change=${(event: Event) => {
          this.role = (event.target as HTMLSelectElement).value as PersonRole;
        }}>${PersonRole.options.map((one) => html`<option value=${one} .selected=${one === role}>${t(`me.role.${one}`)}</option>`)}</select></div>
      ${role === 'administrator' ? null : this.#where(person, everywhere)}
      ${this.problem === null ? null : html`<p class="wrong" role="alert">${problemText(this.problem)}</p>`}
      <div class="buttons"><button class="button primary compact">${t('shell.save')}</button></div>
    </form>`;
  }

  #where(person: Person, everywhere: boolean): TemplateResult {
    return html`<fieldset><legend>${t('links.where')}</legend>
      <label class="check"><input type="checkbox" name="all" .checked=${everywhere} @change=${(
        event: Event,
      ) => {
        this.everywhere = (event.target as HTMLInputElement).checked;
      }} /> ${t('links.everywhere')}</label>
      ${
        everywhere
          ? null
          : html`<maillage-territory-boxes class="person-territories" .chosen=${this.#chosen(person)} @choose=${(
              event: ChooseTerritoriesEvent,
            ) => {
              this.chosen = event.detail.ids;
            }}></maillage-territory-boxes>`
      }</fieldset>`;
  }

  #chosen({ territoryIds }: Person): readonly string[] {
    return this.chosen ?? (territoryIds === 'all' ? [] : territoryIds);
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { person } = this;
    if (person === null) return;
    const role = this.role ?? PersonRole.parse(person.role);
    const isEverywhere = this.everywhere ?? person.territoryIds === 'all';
    const territoryIds = role === 'administrator' || isEverywhere ? 'all' : [...this.#chosen(person)];
    this.problem = await changePerson(person.id, { role, territoryIds }, t('people.changed', person.name));
    if (this.problem !== null) return;
    this.role = null;
    this.everywhere = null;
    this.dispatchEvent(new CustomEvent('changed'));
  };
}

customElements.define('maillage-person', PersonForm);
