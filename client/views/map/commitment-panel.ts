import { html, type TemplateResult } from 'lit';
import type { Carrier, Commitment } from '../../../model/contract/commitment.ts';
import type { CarrierRole } from '../../../model/contract/vocabulary.ts';
import { dropCarrier, removeCommitment, saveCarrier, select } from '../../actions/index.ts';
import '../../components/actor-picker.ts';
import type { PickEvent } from '../../components/combobox.ts';
import { familyMark } from '../../components/family-mark.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { listOfNames, longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { charterOptions, labelOf, optionsOf } from '../../messages/vocabulary.ts';
import { indexMap, type MapIndex } from '../../state/index.ts';
import { type FactLine, factList } from './fact-list.ts';
import { panelHead } from './panel-head.ts';
import { cooperationPhrase } from './partner-rows.ts';

/** A commitment: who carries it, what serves it, everything to edit. */
export class CommitmentPanel extends StoreElement {
  static override properties = { commitmentId: {} };
  declare commitmentId: string;

  constructor() {
    super();
    this.commitmentId = '';
  }

  protected override render(): TemplateResult | null {
    const map = this.state.map.value;
    const index = map === null ? null : indexMap(map);
    const commitment = index?.commitments.get(this.commitmentId);
    if (map === null || index === null || commitment === undefined) return null;
    const serving = map.cooperations.filter(({ serves }) => serves.includes(commitment.id));
    const isCharter = commitment.origin === 'charter';
    return html`<div class="panel-body">
      ${panelHead(isCharter ? t('commitment.charter') : t('commitment.kicker'), commitment.text, { kind: 'commitment', id: commitment.id })}
      <p>${about(commitment)}</p>
      <h3>${t('commitment.carriers', commitment.carriers.length)}</h3>
      <ul class="rows" role="list">${commitment.carriers.map((carrier) => this.#carrier(carrier, index))}</ul>
      <maillage-actor-picker .label=${t('commitment.addCarrier')} .placeholder=${t('commitment.addCarrier')} .actors=${this.#free(commitment, index)}
        @pick=${(event: PickEvent) => void saveCarrier(event.detail.option.id, commitment.id, { role: 'contributor' })}></maillage-actor-picker>
      <h3>${t('commitment.served')}</h3>
      ${serving.length === 0 ? html`<p class="soft">${t('commitment.unserved')}</p>` : null}
      <ul class="rows" role="list">${serving.map(
        (
          cooperation,
        ) => html`<li><button class="row" @click=${() => select({ kind: 'cooperation', id: cooperation.id })}><span>
          ${listOfNames(cooperation.parties.map(({ actorId }) => index.actors.get(actorId)?.name ?? actorId))}
          <span class="detail">${cooperationPhrase(cooperation, map.day)}</span></span></button></li>`,
      )}</ul>
      ${
        isCharter
          ? null
          : html`
        <h3>${t('cooperation.details')}</h3>
        ${factList('commitment', commitment, this.#lines(commitment))}
        <div class="buttons" data-needs="map.facilitate"><button class="button compact" @click=${() => void removeCommitment(commitment)}>${icon('trash')} ${t('commitment.delete')}</button></div>`
      }
    </div>`;
  }

  #free({ carriers }: Commitment, index: MapIndex) {
    const carrying = new Set(carriers.map(({ actorId }) => actorId));
    return [...index.actors.values()].filter(({ id, outside }) => !carrying.has(id) && !outside);
  }

  #carrier(carrier: Carrier, index: MapIndex): TemplateResult {
    const actor = index.actors.get(carrier.actorId);
    const name = actor?.name ?? carrier.actorId;
    const { actorId: _, ...input } = carrier;
    return html`<li>
      <button class="row" @click=${() => select({ kind: 'actor', id: carrier.actorId })}>${actor === undefined ? null : familyMark(actor.family)}<span>${name}</span></button>
      <select class="input slim" data-needs="map.contribute" aria-label=${t('commitment.roleOf', name)}
        @change=${(event: Event) => void saveCarrier(carrier.actorId, this.commitmentId, { ...input, role: (event.target as HTMLSelectElement).value as CarrierRole })}>
        ${optionsOf('carrierRoles').map(({ value, label }) => html`<option value=${value} .selected=${value === carrier.role}>${label}</option>`)}
      </select>
      <button class="quiet" data-needs="map.contribute" aria-label=${t('commitment.removeCarrier', name)} title=${t('commitment.removeCarrier', name)}
        @click=${() => void dropCarrier(carrier.actorId, this.commitmentId)}>${icon('close')}</button>
    </li>`;
  }

  #lines(commitment: Commitment): readonly FactLine[] {
    return [
      { field: 'text', kind: 'text', value: commitment.text, required: true, tall: true },
      { field: 'code', kind: 'line', value: commitment.code },
      {
        field: 'status',
        label: fieldLabel('commitmentStatus'),
        kind: 'choice',
        value: commitment.status,
        options: optionsOf('commitmentStatuses'),
        required: true,
      },
      {
        field: 'horizon',
        kind: 'choice',
        value: commitment.horizon,
        options: optionsOf('horizons'),
        required: true,
      },
      { field: 'dueOn', kind: 'end', value: commitment.dueOn },
      { field: 'themes', kind: 'set', value: commitment.themes, options: optionsOf('themes') },
      {
        field: 'refines',
        kind: 'choice',
        value: commitment.refines,
        options: charterOptions(),
      },
      {
        field: 'frame',
        label: fieldLabel('commitmentFrame'),
        kind: 'choice',
        value: commitment.frame,
        options: optionsOf('commitmentFrames'),
      },
      { field: 'decidedOn', kind: 'day', value: commitment.decidedOn },
      { field: 'reference', kind: 'text', value: commitment.reference, tall: true },
    ];
  }
}

const about = ({ code, horizon, dueOn, status, themes }: Commitment): string =>
  [
    ...(code === undefined ? [] : [code]),
    labelOf('horizons', horizon),
    ...(dueOn === undefined ? [] : [t('commitment.due', longDay(dueOn))]),
    ...(status === 'open' ? [] : [labelOf('commitmentStatuses', status)]),
    ...themes.map((theme) => labelOf('themes', theme)),
  ].join(' · ');

customElements.define('maillage-commitment-panel', CommitmentPanel);
