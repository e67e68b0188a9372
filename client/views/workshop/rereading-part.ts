import { html, type TemplateResult } from 'lit';
import type { GivenCard, Workshop } from '../../../model/contract/workshop.ts';
import { makeCardAccess, type Room, readGivenCards } from '../../actions/index.ts';
import { keepCard, keptCard } from '../../api/kept-codes.ts';
import { copyText } from '../../components/copy-text.ts';
import { familyMark } from '../../components/family-mark.ts';
import { Fetched } from '../../components/fetched.ts';
import '../../components/load-state.ts';
import { addressOfPage } from '../../components/page-address.ts';
import { StoreElement } from '../../components/store-element.ts';
import { byName, dayOf, longDay, shortDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import {
  attendanceOf,
  formatAddress,
  indexMap,
  type Loadable,
  type Spoken,
  spokeAloud,
} from '../../state/index.ts';
import { qrCode } from '../access/qr-code.ts';
import { rereadingEnd } from '../join/about-workshop.ts';
import { reachableAt, rereadingAddress } from './join-address.ts';

/** After the day: who has reread what they said, and the link by which each organisation does. */
export class RereadingPart extends StoreElement {
  static override properties = {
    workshop: { attribute: false },
    room: { attribute: false },
    retry: { attribute: false },
    opened: { state: true },
    copied: { state: true },
    making: { state: true },
  };
  declare workshop: Workshop;
  declare room: Loadable<Room>;
  declare retry: () => void;
  /** The organisation whose code is shown large. */
  declare opened: string | null;
  declare copied: string;
  declare making: boolean;

  /** The links that were given, from whichever machine. */
  readonly #given = new Fetched(this, {
    key: () => `${this.workshop.id} ${this.workshop.rereadUntil}`,
    read: (signal) => readGivenCards(this.workshop, signal),
    keeps: true,
  });

  constructor() {
    super();
    this.opened = null;
    this.copied = '';
    this.making = false;
  }

  protected override render(): TemplateResult | null {
    const { workshop, room } = this;
    const map = this.state.map.value;
    if (map === null) return null;
    if (room.value === null)
      return html`<maillage-load-state class="page-wait" .loadable=${room} .doing=${t('workshop.roomReading')} .retry=${this.retry}></maillage-load-state>`;
    const { participants, contributions } = room.value;
    const spoken = [
      ...attendanceOf(map, workshop, participants, contributions).spoken.filter(
        ({ screens }) => screens.size > 0,
      ),
      ...spokeAloud(map, workshop, contributions),
    ].sort(byName);
    const { counts, rereadUntil } = workshop;
    const end = rereadingEnd(workshop);
    return html`<div class="workshop-part rereading">
      <h3>${t('workshop.reread', counts.reread, counts.organisations)}</h3>
      <p class="soft">${t('workshop.rereadingText', rereadUntil === undefined || end !== null ? '' : longDay(rereadUntil))}</p>
      ${end === null ? this.#reach() : this.#ended(end)}
      ${spoken.length === 0 ? html`<p>${t('workshop.rereadingNone')}</p>` : end === null ? this.#all(spoken) : null}
      <ul class="rows" role="list">${spoken.map((each) => this.#row(each, indexMap(map).actors.get(each.actorId)?.family))}</ul>
    </div>`;
  }

  #ended(end: string): TemplateResult {
    const prepare = formatAddress({ ...this.state, workshop: { id: this.workshop.id, part: 'prepare' } });
    return html`<p class="private-note" role="note">${t('workshop.rereadingEnded', longDay(end))}
      <a href=${prepare}>${t('workshop.rereadingMove')}</a>${t('workshop.rereadingMoveWhat')}</p>`;
  }

  get #address(): string | null {
    return reachableAt(this.#given.value ?? { addresses: [] });
  }

  /** An address of the room is not reached from elsewhere; one that was made for the internet speaks https. */
  #reach(): TemplateResult | null {
    const address = this.#address;
    if (address === null)
      return html`<p class="private-note">${t('workshop.loopback')} ${t('workshop.loopbackWhat')}</p>`;
    return address.startsWith('https:')
      ? null
      : html`<p class="soft">${t('workshop.rereadingReach', address)}</p>`;
  }

  #givenTo(actorId: string): GivenCard | undefined {
    return this.#given.value?.items.find((card) => card.actorId === actorId);
  }

  #link(actorId: string): string | null {
    const kept = keptCard(this.workshop.id, actorId);
    // A newer link was created elsewhere: this one no longer works.
    const access =
      kept !== null && kept.madeAt !== undefined && this.#givenTo(actorId)?.createdAt !== kept.madeAt
        ? null
        : kept;
    return access === null ? null : rereadingAddress(this.#address ?? location.origin, access.token);
  }

  #all(spoken: readonly Spoken[]): TemplateResult {
    // A link given elsewhere is not replaced with the others, because its owner would lose access.
    const without = spoken.filter(({ actorId }) => this.#givenTo(actorId) === undefined);
    const lines = () =>
      spoken.flatMap(({ actorId, name }) => {
        const link = this.#link(actorId);
        return link === null ? [] : [`${name}\t${link}`];
      });
    return html`<div class="buttons">
      ${without.length === 0 ? null : html`<button class="button primary" ?disabled=${this.making} @click=${() => void this.#makeAll(without)}>${t('workshop.linksMakeAll', without.length)}</button>`}
      ${lines().length === 0 ? null : html`<button class="button" @click=${() => void this.#copy('*', lines().join('\n'))}>${t(this.copied === '*' ? 'workshop.linksCopied' : 'workshop.linksCopyAll')}</button>`}
      <span role="status" class="soft">${this.making ? t('workshop.linksMaking', without.length) : ''}</span></div>
      <p class="soft small">${t('workshop.linksHint')}</p>`;
  }

  async #makeAll(spoken: readonly Spoken[]): Promise<void> {
    this.making = true;
    for (const { actorId } of spoken) if (!(await this.#make(actorId))) break;
    this.making = false;
  }

  async #make(actorId: string): Promise<boolean> {
    const access = await makeCardAccess(this.workshop.id, actorId);
    if (access === null) return false;
    keepCard(this.workshop.id, actorId, access);
    await this.#given.again();
    return true;
  }

  async #copy(which: string, text: string): Promise<void> {
    this.copied = (await copyText(text)) ? which : '';
  }

  #row(
    { actorId, name, screens }: Spoken,
    family: Parameters<typeof familyMark>[0] | undefined,
  ): TemplateResult {
    const verdict = screens.get('rereading');
    const on = verdict === undefined ? '' : shortDay(dayOf(verdict.at), this.workshop.on);
    const state =
      verdict?.answers.screen === 'rereading'
        ? t(`workshop.reread.${verdict.answers.verdict}`, on)
        : t(screens.size === 0 ? 'workshop.reread.aloud' : 'workshop.reread.notYet');
    const isOver = rereadingEnd(this.workshop) !== null;
    const link = isOver ? null : this.#link(actorId);
    const paper = `${formatAddress({ ...this.state, viewOptions: {}, selection: null, workshop: { id: this.workshop.id, part: 'now' } })}/relecture/${encodeURIComponent(actorId)}`;
    const isOpen = this.opened === actorId;
    const given = isOver ? undefined : this.#givenTo(actorId);
    return html`<li class="rereader"><div class="row">${family === undefined ? null : familyMark(family)}<span>${name}<span class="detail ${verdict === undefined ? '' : 'strong'}">${state}</span>${given === undefined ? null : html`<span class="detail">${givenText(given, link === null)}</span>`}</span></div>
      <span class="row-tools">${
        isOver
          ? null
          : link === null
            ? html`<button class="button compact" aria-label=${t('workshop.linkMakeOf', name)} ?disabled=${this.making} @click=${() => void this.#make(actorId)}>${t(given === undefined ? 'workshop.linkMake' : 'workshop.linkMakeAgain')}</button>`
            : html`<button class="button compact" aria-label=${t('workshop.linkCopyOf', name)} @click=${() => void this.#copy(actorId, link)}>${t(this.copied === actorId ? 'links.copied' : 'workshop.linkCopy')}</button>
            <button class="button compact" aria-pressed=${isOpen} aria-label=${t('workshop.linkQrOf', name)} @click=${() => {
              this.opened = isOpen ? null : actorId;
            }}>QR</button>`
      }
        <a class="button compact" target="_blank" href=${paper} aria-label=${t('workshop.paperOf', name)}>${t('workshop.paper')}</a>
        <a class="button compact" target="_blank" href=${addressOfPage(this.state.territoryId ?? '', actorId)} aria-label=${t('ownPage.openOf', name)}>${t('ownPage.open')}</a></span>
      ${isOpen && link !== null ? html`<div class="rereader-qr">${qrCode(link, t('workshop.linkQrOf', name))}<input class="input" readonly aria-label=${t('workshop.linkCopyOf', name)} .value=${link} /></div>` : null}</li>`;
  }
}

/** Describes the creator of a link and its last day; on another device, warns that a new one ends it. */
const givenText = ({ createdAt, createdBy, expiresOn }: GivenCard, isElsewhere: boolean): string =>
  [
    t(
      'workshop.linkGiven',
      shortDay(dayOf(createdAt)),
      createdBy ?? '',
      expiresOn === undefined ? '' : longDay(expiresOn),
    ),
    ...(isElsewhere ? [t('workshop.linkGivenElsewhere')] : []),
  ].join(' ');

customElements.define('maillage-workshop-rereading', RereadingPart);
