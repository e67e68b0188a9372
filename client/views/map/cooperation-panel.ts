import { html, type TemplateResult } from 'lit';
import type { Cooperation } from '../../../model/contract/cooperation.ts';
import { capital } from '../../../model/words/capital.ts';
import { openBriefOf, patch, removeCooperation, saveParty } from '../../actions/index.ts';
import '../../components/actor-picker.ts';
import { intensityChoice } from '../../components/choice.ts';
import type { PickEvent } from '../../components/combobox.ts';
import { CooperationElement, type Found } from '../../components/cooperation-element.ts';
import { icon } from '../../components/icon.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { charterOptions, intensityName, labelOf, optionsOf } from '../../messages/vocabulary.ts';
import { inOrder, type MapIndex } from '../../state/index.ts';
import './cooperation-parties.ts';
import { type FactLine, factList } from './fact-list.ts';
import { panelHead } from './panel-head.ts';
import { cooperationPhrase } from './partner-rows.ts';
import { privateChoice, privateNote } from './private-choice.ts';

/** Panel of a cooperation: parties, intensity with its observable criterion, declarations, editor. */
export class CooperationPanel extends CooperationElement {
  protected override show({ cooperation, map, index }: Found): TemplateResult {
    const names = inOrder(cooperation.parties).map(
      ({ actorId }) => index.actors.get(actorId)?.name ?? actorId,
    );
    return html`<div class="panel-body">
      ${panelHead(labelOf('natures', cooperation.nature), listOfNames(names), { kind: 'cooperation', id: cooperation.id })}
      ${privateNote(cooperation)}
      <p>${sentence(cooperationPhrase(cooperation, map.day))}</p>
      ${cooperation.note === undefined ? null : html`<p class="soft">${cooperation.note}</p>`}
      <p><button class="button compact" @click=${() => void openBriefOf(cooperation.id)}>${t('cooperation.fiche')}</button></p>
      <h3>${t('cooperation.describe')}</h3>
      <maillage-cooperation-parties .cooperationId=${cooperation.id}></maillage-cooperation-parties>
      ${this.#addParty(cooperation, index)}
      <h3 data-needs="map.contribute">${fieldLabel('intensity')}</h3>
      ${cooperation.intensityAssumed ? html`<p class="soft small">${t('cooperation.assumed', intensityName(cooperation.intensity))}</p>` : null}
      <div data-needs="map.contribute">${intensityChoice(`intensity-${cooperation.id}`, cooperation.intensityAssumed ? null : cooperation.intensity, (intensity) => void this.#save(cooperation, { intensity }))}</div>
      ${this.refusal()}
      <h3>${t('cooperation.details')}</h3>
      ${factList('cooperation', cooperation, lines(cooperation, this.#commitmentOptions()))}
      ${privateChoice('cooperation', cooperation)}
      <div class="buttons" data-needs="map.facilitate"><button class="button compact" @click=${() => void removeCooperation(cooperation)}>${icon('trash')} ${t('cooperation.delete')}</button></div>
    </div>`;
  }

  #addParty(cooperation: Cooperation, index: MapIndex): TemplateResult {
    const inside = new Set(cooperation.parties.map(({ actorId }) => actorId));
    return html`<maillage-actor-picker data-needs="map.contribute" .label=${t('cooperation.addParty')} .placeholder=${t('cooperation.addParty')}
      .actors=${[...index.actors.values()].filter(({ id }) => !inside.has(id))}
      @pick=${(event: PickEvent) => void this.#add(cooperation, event.detail.option.id)}></maillage-actor-picker>`;
  }

  async #add(cooperation: Cooperation, actorId: string): Promise<void> {
    this.done(await saveParty(cooperation.id, actorId, { role: 'member' }));
  }

  #commitmentOptions() {
    const own = this.state.map.value?.commitments ?? [];
    return [
      ...own.map(({ id, text, code }) => ({
        value: id,
        label: code === undefined ? text : `${code} · ${text}`,
      })),
      ...charterOptions(),
    ];
  }

  async #save(cooperation: Cooperation, fields: Record<string, unknown>): Promise<void> {
    this.done(await patch('cooperation', cooperation, fields));
  }
}

const lines = (
  cooperation: Cooperation,
  commitments: readonly { value: string; label: string }[],
): readonly FactLine[] => [
  {
    field: 'nature',
    kind: 'choice',
    value: cooperation.nature,
    options: optionsOf('natures'),
    required: true,
  },
  {
    field: 'status',
    kind: 'choice',
    value: cooperation.status,
    options: optionsOf('statuses'),
    required: true,
  },
  {
    field: 'formality',
    kind: 'choice',
    value: cooperation.formality,
    options: optionsOf('formalities'),
    required: true,
  },
  { field: 'startedOn', kind: 'day', value: cooperation.startedOn },
  { field: 'endedOn', kind: 'end', value: cooperation.endedOn },
  { field: 'lastSignOn', kind: 'end', value: cooperation.lastSignOn },
  { field: 'promisedFor', kind: 'end', value: cooperation.promisedFor },
  { field: 'recordedOn', kind: 'day', value: cooperation.recordedOn },
  { field: 'themes', kind: 'set', value: cooperation.themes, options: optionsOf('themes') },
  { field: 'serves', kind: 'set', value: cooperation.serves, options: commitments, tall: true },
  { field: 'note', kind: 'text', value: cooperation.note, tall: true },
  { field: 'source', kind: 'text', value: cooperation.source, tall: true },
];

/** Capitalises a phrase and adds a full stop. */
const sentence = (phrase: string): string => (phrase === '' ? '' : `${capital(phrase)}.`);

customElements.define('maillage-cooperation-panel', CooperationPanel);
