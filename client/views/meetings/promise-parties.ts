import { html, type TemplateResult } from 'lit';
import type { Cooperation, Party } from '../../../model/contract/cooperation.ts';
import { notify, saveParty } from '../../actions/index.ts';
import { CooperationElement, type Found } from '../../components/cooperation-element.ts';
import { familyMark } from '../../components/family-mark.ts';
import { shortDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';

/** Who said yes, and whose yes is awaited: one click says it, with a first name where there is one. */
export class PromiseParties extends CooperationElement {
  protected override show(found: Found): TemplateResult {
    return html`<ul class="rows" role="list">${found.cooperation.parties.map((party) => this.#party(party, found))}</ul>
      ${this.refusal()}`;
  }

  #party(party: Party, { cooperation, map, index }: Found): TemplateResult {
    const actor = index.actors.get(party.actorId);
    const name = actor?.name ?? party.actorId;
    const { agreedOn, agreedBy = '' } = party;
    const agreed = agreedOn !== undefined || agreedBy !== '';
    const when = agreedOn === undefined ? '' : shortDay(agreedOn, map.day);
    return html`<li><div class="party"><div class="party-head">${actor === undefined ? null : familyMark(actor.family)}
      <span class="party-name">${name}<span class="detail small soft">${agreed ? t('meetings.agreed', when, agreedBy) : t('meetings.notAgreed')}</span></span>
      ${
        agreed
          ? html`<button class="quiet small" data-needs="map.contribute" aria-label=${t('meetings.takeYesOf', name)} @click=${() => void this.#save(party, { agreedOn: null, agreedBy: null })}>${t('meetings.takeYes')}</button>`
          : html`<span class="to-sign">${t('promises.toSign')}</span>`
      }</div>
      ${agreed ? null : this.#yesForm(party, name, cooperation, map.day)}</div></li>`;
  }

  #yesForm(party: Party, name: string, { id }: Cooperation, day: string): TemplateResult {
    const submit = async (event: Event): Promise<void> => {
      event.preventDefault();
      const by = String(new FormData(event.target as HTMLFormElement).get('by') ?? '').trim();
      if (await this.#save(party, { agreedOn: day, ...(by === '' ? {} : { agreedBy: by }) }))
        notify(t('meetings.saidYes', name));
    };
    return html`<form class="inline-form yes-form" @submit=${submit}>
      <input class="input slim" name="by" maxlength="200" autocomplete="off" id=${`by-${id}-${party.actorId}`} aria-label=${t('meetings.byOf', name)} placeholder=${t('meetings.by')} />
      <button class="button compact" aria-label=${t('meetings.sayYesOf', name)}>${t('meetings.sayYes')}</button></form>`;
  }

  async #save(party: Party, input: Parameters<typeof saveParty>[2]): Promise<boolean> {
    return this.done(await saveParty(this.cooperationId, party.actorId, input));
  }
}

customElements.define('maillage-promise-parties', PromiseParties);
