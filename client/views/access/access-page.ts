import { html, type TemplateResult } from 'lit';
import type { AccessLink, NewAccessLinkAnswer, Person } from '../../../model/contract/access.ts';
import {
  readLinks,
  readPeople,
  removePerson,
  revokeLink,
  takeAccount,
  territoryName,
} from '../../actions/index.ts';
import { Fetched } from '../../components/fetched.ts';
import { adminTabs } from '../../components/view-tabs.ts';
import '../../components/load-state.ts';
import { icon } from '../../components/icon.ts';
import { machineLink } from '../../components/machine-link.ts';
import { StoreElement } from '../../components/store-element.ts';
import { listOfNames, longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { can, waitsForLink } from '../../state/index.ts';
import { openErase } from '../map/dialogs.ts';
import { reachableAt } from '../workshop/join-address.ts';
import { givenText } from './grants.ts';
import './new-link-form.ts';
import './person-form.ts';
import { qrCode } from './qr-code.ts';

interface Known {
  readonly links: readonly AccessLink[];
  readonly people: readonly Person[];
}

/** Who may come in, and how: everything that was given, on one page, each taken back in one click. */
export class AccessPage extends StoreElement {
  static override properties = {
    made: { state: true },
    copied: { state: true },
    changing: { state: true },
  };
  readonly #known = new Fetched<Known>(this, {
    key: () => (waitsForLink('links.manage') ? null : 'access'),
    read: async () => {
      const [links, people] = await Promise.all([readLinks(), can('people.manage') ? readPeople() : []]);
      return { links, people };
    },
  });
  declare made: NewAccessLinkAnswer | null;
  declare copied: boolean;
  /** Id of the person whose rights are being changed; '' for nobody. */
  declare changing: string;

  constructor() {
    super();
    this.made = null;
    this.copied = false;
    this.changing = '';
  }

  protected override render(): TemplateResult {
    return html`<div class="home access"><div class="home-body">
      ${adminTabs('access')}
      <h1>${t('access.title')}</h1>
      <p class="lead">${t('access.lead')}</p>
      ${waitsForLink('links.manage') ? machineLink() : this.#whoHasAccess()}
    </div></div>`;
  }

  #whoHasAccess(): TemplateResult {
    const { known, value, again } = this.#known;
    return html`<details class="new-access"><summary class="button primary">${icon('plus')} ${t('links.new')}</summary>
        <maillage-new-access @made=${this.#onMade}></maillage-new-access></details>
      ${this.made === null ? null : this.#given(this.made)}
      ${
        value === null
          ? html`<maillage-load-state .loadable=${known} .doing=${t('links.reading')}
            .retry=${again}></maillage-load-state>`
          : html`${this.#links(value.links)}${can('people.manage') ? this.#people(value.people) : null}`
      }`;
  }

  #given(link: NewAccessLinkAnswer): TemplateResult {
    const address = reachableAt(link);
    const text = givenText(link, address ?? location.origin);
    const isProgram = link.kind === 'token';
    return html`<section class="given" role="status" aria-labelledby="given-title">
      <div><h2 id="given-title" tabindex="-1">${t('links.made')}</h2>
        <p>${t(isProgram ? 'links.onceBearer' : 'links.once')}</p>
        ${!isProgram && address === null ? html`<p class="soft small">${t('links.loopback')}</p>` : null}
        <div class="given-line"><input class="input" readonly aria-label=${link.label} .value=${text} @focus=${selectAll} />
          <button class="button primary" @click=${() => void this.#copy(text)}>${t(this.copied ? 'links.copied' : 'links.copy')}</button></div></div>
      ${isProgram ? null : qrCode(text, t('links.qr', link.label))}
    </section>`;
  }

  #links(links: readonly AccessLink[]): TemplateResult {
    const open = links.filter(({ state }) => state === 'open');
    const past = links.filter(({ state }) => state !== 'open');
    return html`<section aria-labelledby="links-title"><h2 id="links-title">${t('links.title')}</h2>
      ${open.length === 0 ? html`<p class="soft">${t('links.empty')}</p>` : html`<ul class="territories" role="list">${open.map((link) => this.#link(link))}</ul>`}
      ${
        past.length === 0
          ? null
          : html`<details><summary>${t('links.past', past.length)}</summary>
            <ul class="territories" role="list">${past.map((link) => this.#link(link))}</ul></details>`
      }</section>`;
  }

  #link(link: AccessLink): TemplateResult {
    const { id, kind, label, role, state, expiresOn, email } = link;
    const about = [
      t(`links.kind.${kind}`),
      t(`me.role.${role}`),
      this.#places(link.territoryIds),
      ...(email === undefined ? [] : [t('links.forEmail', email)]),
      ...(state === 'open'
        ? [expiresOn === undefined ? t('links.noEnd') : t('links.untilDay', longDay(expiresOn))]
        : [t(`links.state.${state}`)]),
    ].join(' · ');
    return html`<li><div class="territory"><span class="name">${label}</span><span class="about">${about}</span></div>
      ${
        state !== 'open'
          ? null
          : html`<button class="button compact" aria-label=${t('links.revokeOf', label)}
            @click=${() => void this.#revoke(id, label)}>${t('links.revoke')}</button>`
      }</li>`;
  }

  #people(people: readonly Person[]): TemplateResult {
    const me = this.state.me?.person?.id;
    return html`<section aria-labelledby="people-title"><h2 id="people-title">${t('people.title')}</h2>
      ${people.length === 0 ? html`<p class="soft">${t('people.empty')}</p>` : null}
      <ul class="territories" role="list">${people.map((person) => {
        const { id, name, role, territoryIds, provider } = person;
        return html`<li><div class="territory"><span class="name">${name}</span>
          <span class="about">${[t(`me.role.${role}`), this.#places(territoryIds), provider === undefined ? t('service.by.password') : t('me.provider', provider), ...(id === me ? [t('people.you')] : [])].join(' · ')}</span></div>
          ${
            id === me
              ? null
              : html`<button class="button compact" aria-expanded=${this.changing === id} aria-label=${t('people.changeOf', name)}
                @click=${() => {
                  this.changing = this.changing === id ? '' : id;
                }}>${t('people.change')}</button>
              <button class="quiet" aria-label=${t('people.remove', name)} title=${t('people.remove', name)}
                @click=${() => void this.#remove(id, name)}>${icon('trash')}</button>`
          }
          ${
            this.changing === id
              ? html`<maillage-person .person=${person} @changed=${this.#onChanged}></maillage-person>
            <p class="buttons"><button class="button compact" @click=${() => void takeAccount(name, 'html', id)}>${t('people.held')}</button>
              <button class="button compact" @click=${() => void takeAccount(name, 'json', id)}>${t('people.heldData')}</button>
              <button class="button compact" @click=${() => void this.#erase(id, name)}>${t('people.erase')}</button></p>`
              : null
          }</li>`;
      })}</ul></section>`;
  }

  readonly #onChanged = async (): Promise<void> => {
    this.changing = '';
    await this.#known.again();
  };

  #places(territoryIds: AccessLink['territoryIds']): string {
    if (territoryIds === 'all') return t('links.everywhere');
    return listOfNames(territoryIds.map(territoryName));
  }

  readonly #onMade = async (event: CustomEvent<{ link: NewAccessLinkAnswer }>): Promise<void> => {
    this.made = event.detail.link;
    this.copied = false;
    this.querySelector<HTMLDetailsElement>('.new-access')?.removeAttribute('open');
    await this.updateComplete;
    this.querySelector<HTMLElement>('#given-title')?.focus();
    await this.#known.again();
  };

  async #copy(text: string): Promise<void> {
    // A page that is not served over https has no clipboard: the line is selected, for the hand to copy.
    this.querySelector<HTMLInputElement>('.given input')?.select();
    await navigator.clipboard?.writeText(text).catch(() => undefined);
    this.copied = true;
  }

  async #revoke(id: string, label: string): Promise<void> {
    await revokeLink(id, t('links.revoked', label));
    if (this.made?.id === id) this.made = null;
    await this.#known.again();
  }

  async #erase(id: string, name: string): Promise<void> {
    const dialog = await openErase({ id, name, isPerson: true });
    dialog?.addEventListener('erased', () => void this.#onChanged(), { once: true });
  }

  async #remove(id: string, name: string): Promise<void> {
    await removePerson(id, t('people.removed', name));
    await this.#known.again();
  }
}

const selectAll = (event: Event): void => (event.target as HTMLInputElement).select();

customElements.define('maillage-access', AccessPage);
