import { html, type TemplateResult } from 'lit';
import type { Workshop } from '../../../model/contract/workshop.ts';
import { type Room, readRoom } from '../../actions/index.ts';
import { Fetched } from '../../components/fetched.ts';
import { StoreElement } from '../../components/store-element.ts';
import { byName, listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { attendanceOf, workshopsOf } from '../../state/index.ts';

/** Organisations of the workshop that this one follows: first the ones to invite again, which had not answered. */
export class LastTime extends StoreElement {
  static override properties = { workshop: { attribute: false } };
  declare workshop: Workshop;
  readonly #room = new Fetched<Room>(this, {
    key: () => this.workshop?.follows ?? null,
    read: () => readRoom(this.workshop.follows ?? ''),
  });

  protected override render(): TemplateResult | null {
    const { map } = this.state;
    const followed = workshopsOf(this.state)?.find(({ id }) => id === this.workshop.follows);
    const room = this.#room.known.value;
    if (followed === undefined || map.value === null || room === null) return null;
    const { spoken, unansweredIds } = attendanceOf(
      map.value,
      followed,
      room.participants,
      room.contributions,
    );
    const names = (list: readonly { readonly name: string }[]) =>
      listOfNames([...list].sort(byName).map(({ name }) => name));
    const silent = map.value.actors.filter(({ id }) => unansweredIds.includes(id));
    const answered = spoken.filter(({ screens }) => screens.size > 0);
    return html`<section class="last-time"><h3>${t('workshop.lastTimeTitle')}</h3>
      ${silent.length === 0 ? null : html`<p>${t('workshop.silentBefore', names(silent))}</p>`}
      ${answered.length === 0 ? null : html`<p class="soft">${t('workshop.spokenBefore', names(answered))}</p>`}</section>`;
  }
}

customElements.define('maillage-last-time', LastTime);
