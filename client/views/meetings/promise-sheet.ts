import { html, type TemplateResult } from 'lit';
import type { Cooperation, Party } from '../../../server/contract/cooperation.ts';
import { patch, saveParty, say } from '../../actions/index.ts';
import { CooperationElement, type Found } from '../../components/cooperation-element.ts';
import '../../components/fact.ts';
import { familyMark } from '../../components/family-mark.ts';
import { saveField } from '../../components/save-fields.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { listOfNames, shortDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { optionsOf } from '../../messages/vocabulary.ts';
import { formatAddress } from '../../state/index.ts';

/** A meeting proposed or promised: each party's yes, the day it is promised for, and that it has begun. */
export class PromiseSheet extends CooperationElement {
  protected override show(found: Found): TemplateResult {
    const { cooperation, map, index } = found;
    const names = cooperation.parties.map(({ actorId }) => index.actors.get(actorId)?.name ?? actorId);
    const promised = cooperation.state === 'intention';
    const late = promised && cooperation.promisedFor !== undefined && cooperation.promisedFor < map.day;
    return html`<div class="panel-body meetings">
      <div class="panel-top"><span class="kicker ${late ? 'signal' : ''}">${t(late ? 'meetings.overdue' : promised ? 'meetings.kickerIntention' : 'meetings.kickerProposed')}</span></div>
      <h2 tabindex="-1">${listOfNames(names)}</h2>
      ${cooperation.note === undefined ? null : html`<p>${cooperation.note}</p>`}
      <h3>${t('meetings.parties')}</h3>
      <ul class="rows" role="list">${cooperation.parties.map((party) => this.#party(party, found))}</ul>
      ${this.refusal()}
      <div class="facts">
        <maillage-fact .field=${'promisedFor'} .label=${fieldLabel('promisedFor')} .kind=${'day'} .value=${cooperation.promisedFor} .save=${saveField('cooperation', cooperation, 'promisedFor')}></maillage-fact>
        <maillage-fact .field=${'nature'} .label=${fieldLabel('nature')} .kind=${'choice'} .required=${true} .options=${optionsOf('natures')} .value=${cooperation.nature} .save=${saveField('cooperation', cooperation, 'nature')}></maillage-fact>
      </div>
      <div class="buttons">
        <button data-needs="map.contribute" class="button ${promised ? 'primary' : ''}" @click=${() => void this.#begin(cooperation)}>${t('meetings.began')}</button>
        <a class="button" href=${formatAddress({ ...this.state, view: 'map' })}>${t('meetings.open')}</a>
      </div>
    </div>`;
  }

  #party(party: Party, { cooperation, map, index }: Found): TemplateResult {
    const actor = index.actors.get(party.actorId);
    const name = actor?.name ?? party.actorId;
    const { agreedOn, agreedBy = '' } = party;
    return html`<li><div class="party"><div class="party-head">${actor === undefined ? null : familyMark(actor.family)}
      <span class="party-name">${name}<span class="detail small soft">${agreedOn === undefined ? t('meetings.notAgreed') : t('meetings.agreed', shortDay(agreedOn, map.day), agreedBy)}</span></span>
      ${
        agreedOn === undefined
          ? null
          : html`<button class="quiet small" data-needs="map.contribute" aria-label=${t('meetings.takeYesOf', name)} @click=${() => void this.#save(party, { agreedOn: null, agreedBy: null })}>${t('meetings.takeYes')}</button>`
      }</div>
      ${agreedOn === undefined ? this.#yesForm(party, name, cooperation, map.day) : null}</div></li>`;
  }

  #yesForm(party: Party, name: string, { id }: Cooperation, day: string): TemplateResult {
    const submit = async (event: Event): Promise<void> => {
      event.preventDefault();
      const by = String(new FormData(event.target as HTMLFormElement).get('by') ?? '').trim();
      if (await this.#save(party, { agreedOn: day, ...(by === '' ? {} : { agreedBy: by }) }))
        say(t('meetings.saidYes', name));
    };
    return html`<form class="inline-form yes-form" @submit=${submit}>
      <input class="input slim" name="by" maxlength="200" id=${`by-${id}-${party.actorId}`} aria-label=${t('meetings.byOf', name)} placeholder=${t('meetings.by')} />
      <button class="button compact" aria-label=${t('meetings.sayYesOf', name)}>${t('meetings.sayYes')}</button></form>`;
  }

  async #save(party: Party, input: Parameters<typeof saveParty>[2]): Promise<boolean> {
    return this.done(await saveParty(this.cooperationId, party.actorId, input));
  }

  async #begin(cooperation: Cooperation): Promise<void> {
    if (this.done(await patch('cooperation', cooperation, { status: 'in_progress' })))
      say(t('meetings.beganSaid'), 'done', 'undo');
  }
}

customElements.define('maillage-promise', PromiseSheet);
