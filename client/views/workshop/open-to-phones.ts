import { html, type TemplateResult } from 'lit';
import type { PhoneAccess } from '../../../model/contract/phone-access.ts';
import type { JoinCode, Workshop } from '../../../model/contract/workshop.ts';
import { closeToPhones, openToPhones, readPhonesOf } from '../../actions/index.ts';
import { Fetched } from '../../components/fetched.ts';
import { machineLink } from '../../components/machine-link.ts';
import { StoreElement } from '../../components/store-element.ts';
import { timeOf } from '../../messages/format.ts';
import { problemText, t } from '../../messages/translate.ts';
import { can, waitsForLink } from '../../state/index.ts';
import { reachableAt } from './join-address.ts';

/**
 * Part « Ouvrir aux téléphones »: explains the effect if this machine can be opened from its own browser;
 * elsewhere, why phones cannot reach it, and the remedy.
 */
export class OpenToPhones extends StoreElement {
  static override properties = {
    workshop: { attribute: false },
    code: { attribute: false },
    wrong: { state: true },
    pending: { state: true },
  };
  declare workshop: Workshop;
  /** Null once the workshop is closed: only the state of the access for joined phones is shown then. */
  declare code: JoinCode | null;
  declare wrong: string;
  declare pending: boolean;
  readonly #phones = new Fetched<PhoneAccess>(this, {
    // Only administrators learn whether it can be opened.
    key: () => (can('service.watch') ? `${this.workshop.id} ${this.workshop.status}` : null),
    read: (signal) => readPhonesOf(this.workshop, signal),
    keeps: true,
    came: (phones) => this.#follow(phones),
  });

  constructor() {
    super();
    this.wrong = '';
    this.pending = false;
  }

  protected override render(): TemplateResult | null {
    const phones = this.#phones.value;
    const { code } = this;
    if (code === null && phones?.closesAt === undefined) return null;
    if (phones?.offered !== true) return code !== null && reachableAt(code) === null ? unreachable() : null;
    return html`<section class="open-to-phones" aria-labelledby="phones-title">
      <h4 id="phones-title">${t('phones.title')}</h4>
      ${phones.closesAt === undefined ? this.#closed() : this.#open(phones.closesAt, phones)}
      <p class="wrong" role="alert">${this.wrong}</p></section>`;
  }

  #closed(): TemplateResult {
    return html`<p>${t('phones.what')}</p><p class="soft">${t('phones.whom')}</p>
      ${
        waitsForLink('phones.admit')
          ? machineLink()
          : html`<p><button class="button primary" ?disabled=${this.pending} @click=${() => void this.#do(openToPhones)}>${t(this.pending ? 'shell.working' : 'phones.open')}</button></p>`
      }`;
  }

  #open(closesAt: string, { addresses, awaited }: PhoneAccess): TemplateResult {
    const until = timeOf(closesAt);
    const open = awaited === undefined ? t('phones.isOpen', until) : t('phones.isAwaiting', awaited, until);
    return html`<p role="status"><strong>${open}</strong></p>
      ${addresses.length < 2 ? null : html`<p class="soft">${t('phones.others', addresses.slice(1).map(withoutScheme).join(', '))}</p>`}
      <p class="soft">${t('phones.wifi')}</p>
      ${
        waitsForLink('phones.admit')
          ? null
          : html`<p><button class="button" ?disabled=${this.pending} @click=${() => void this.#do(closeToPhones)}>${t('phones.close')}</button></p>`
      }`;
  }

  async #do(act: (workshop: Workshop) => ReturnType<typeof closeToPhones>): Promise<void> {
    this.pending = true;
    const written = await act(this.workshop);
    this.pending = false;
    this.wrong = written.ok ? '' : problemText(written.problem);
    await this.#phones.again();
  }

  /** Refreshes the code with the addresses at which phones currently reach this machine. */
  #follow({ offered, addresses }: PhoneAccess): void {
    if (offered && this.code !== null && addresses.join() !== this.code.addresses.join())
      this.dispatchEvent(new CustomEvent('codemoved'));
  }
}

const withoutScheme = (address: string): string => address.replace(/^https?:\/\//, '');

const unreachable = (): TemplateResult => html`<div class="private-note" role="note">
  <p class="strong">${t('workshop.loopback')}</p><p>${t('workshop.loopbackWhat')}</p>
  <p class="soft">${t('workshop.loopbackGuide')} <a href="/aide/reseau-local" target="_blank">${t('guide.network')}</a></p></div>`;

customElements.define('maillage-open-to-phones', OpenToPhones);
