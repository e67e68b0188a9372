import { html, type TemplateResult } from 'lit';
import type { Cooperation } from '../../../model/contract/cooperation.ts';
import { isOverdue } from '../../../model/readings/promises.ts';
import { notify, patch } from '../../actions/index.ts';
import { CooperationElement, type Found } from '../../components/cooperation-element.ts';
import '../../components/fact.ts';
import { saveField } from '../../components/save-fields.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { optionsOf } from '../../messages/vocabulary.ts';
import { formatAddress } from '../../state/index.ts';
import './promise-parties.ts';

/** A meeting proposed or promised: each party's yes, the day it is promised for, and that it has begun. */
export class PromiseSheet extends CooperationElement {
  protected override show({ cooperation, map, index }: Found): TemplateResult {
    const names = cooperation.parties.map(({ actorId }) => index.actors.get(actorId)?.name ?? actorId);
    const promised = cooperation.state === 'intention';
    const late = promised && isOverdue(cooperation, map.day);
    return html`<div class="panel-body meetings">
      <div class="panel-top"><span class="kicker ${late ? 'signal' : ''}">${t(late ? 'meetings.overdue' : promised ? 'meetings.kickerIntention' : 'meetings.kickerProposed')}</span></div>
      <h2 tabindex="-1">${listOfNames(names)}</h2>
      ${cooperation.note === undefined ? null : html`<p>${cooperation.note}</p>`}
      <h3>${t('meetings.parties')}</h3>
      <maillage-promise-parties .cooperationId=${cooperation.id}></maillage-promise-parties>
      ${this.refusal()}
      <div class="facts">
        <maillage-fact .field=${'promisedFor'} .label=${fieldLabel('promisedFor')} .kind=${'end'} .value=${cooperation.promisedFor} .save=${saveField('cooperation', cooperation, 'promisedFor')}></maillage-fact>
        <maillage-fact .field=${'nature'} .label=${fieldLabel('nature')} .kind=${'choice'} .required=${true} .options=${optionsOf('natures')} .value=${cooperation.nature} .save=${saveField('cooperation', cooperation, 'nature')}></maillage-fact>
      </div>
      <div class="buttons">
        <button data-needs="map.contribute" class="button ${promised ? 'primary' : ''}" @click=${() => void this.#begin(cooperation)}>${t('meetings.began')}</button>
        <a class="button" href=${formatAddress({ ...this.state, view: 'map' })}>${t('meetings.open')}</a>
      </div>
    </div>`;
  }

  async #begin(cooperation: Cooperation): Promise<void> {
    if (this.done(await patch('cooperation', cooperation, { status: 'in_progress' })))
      notify(t('meetings.beganSaid'), 'done', 'undo');
  }
}

customElements.define('maillage-promise', PromiseSheet);
