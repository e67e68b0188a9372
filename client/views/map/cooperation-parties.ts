import { html, type TemplateResult } from 'lit';
import type { Cooperation, Party } from '../../../model/contract/cooperation.ts';
import { DIRECTED_NATURES, type PartyRole } from '../../../model/contract/vocabulary.ts';
import { declaredBy } from '../../../model/elements/cooperation-state.ts';
import { differingVoices, roleOfVoice } from '../../../model/elements/voices.ts';
import { dropParty, saveParty, select } from '../../actions/index.ts';
import { CooperationElement, type Found } from '../../components/cooperation-element.ts';
import { familyMark } from '../../components/family-mark.ts';
import { icon } from '../../components/icon.ts';
import { inSeries, shortDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import {
  inSentence,
  intensityName,
  intensityOptions,
  labelOf,
  natureVerb,
  optionsOf,
} from '../../messages/vocabulary.ts';
import { inOrder } from '../../state/index.ts';

/** Parties of a cooperation, side by side: role, declaration, agreement. */
export class CooperationParties extends CooperationElement {
  protected override show(found: Found): TemplateResult {
    return html`<ul class="rows" role="list">${inOrder(found.cooperation.parties).map((party) => this.#party(party, found))}</ul>
      ${this.refusal()}`;
  }

  #party(party: Party, { cooperation, index, map: { day } }: Found): TemplateResult {
    const actor = index.actors.get(party.actorId);
    const name = actor?.name ?? party.actorId;
    const declared = declaredBy(cooperation.declarations, party.actorId, day) ?? null;
    return html`<li><div class="party">
      <div class="party-head">
        <button class="row" @click=${() => select({ kind: 'actor', id: party.actorId })}>
          ${actor === undefined ? null : familyMark(actor.family)}
          <span>${name}<span class="detail">${this.#detail(party, cooperation, declared, day)}</span></span>
        </button>
        ${this.#yes(party, cooperation, day)}
        ${
          cooperation.parties.length < 3
            ? null
            : html`<button class="quiet" data-needs="map.contribute" aria-label=${t('cooperation.removeParty', name)} title=${t('cooperation.removeParty', name)}
          @click=${() => void dropParty(cooperation.id, party.actorId)}>${icon('close')}</button>`
        }
      </div>
      <div class="party-fields" data-needs="map.contribute">
        ${this.#role(party, cooperation, name)}
        <select class="input" aria-label=${t('cooperation.saysOf', name)} @change=${(event: Event) => void this.#save(party, { declaredIntensity: levelOf(event), settles: true })}>
          <option value="" .selected=${declared === null}>${t('cooperation.silent')}</option>
          ${intensityOptions().map(({ value, label }) => html`<option value=${value} .selected=${value === String(declared)}>${label}</option>`)}
        </select>
      </div>
    </div></li>`;
  }

  /** Shows giver and receiver, if the nature has two sides or a party has a role already. */
  #role(party: Party, { nature }: Cooperation, name: string): TemplateResult | null {
    if (natureVerb(nature, 'from') === null && party.role === 'member') return null;
    return html`<select class="input" aria-label=${t('cooperation.roleOf', name)} @change=${(event: Event) => void this.#save(party, { role: chosenIn(event) as PartyRole })}>
      ${optionsOf('partyRoles').map(({ value, label }) => html`<option value=${value} .selected=${value === party.role}>${natureVerb(nature, value) ?? label}</option>`)}
    </select>`;
  }

  #detail(party: Party, cooperation: Cooperation, declared: number | null, day: string): string {
    const { nature } = cooperation;
    const verb = DIRECTED_NATURES.has(nature) ? natureVerb(nature, party.role) : null;
    return [
      ...(verb === null ? [] : [verb]),
      saysOf(cooperation, party, declared, day),
      ...(party.agreedOn === undefined ? [] : [t('cooperation.agreedOn', shortDay(party.agreedOn, day))]),
    ].join(', ');
  }

  /** Shows each party's agreement: requested before the start, kept afterwards. */
  #yes(party: Party, { status }: Cooperation, day: string): TemplateResult | null {
    if (!['wished', 'proposed', 'intention'].includes(status)) return null;
    const given = party.agreedOn !== undefined;
    return html`<button class="chip" aria-pressed=${given}
      @click=${() => void this.#save(party, { agreedOn: given ? null : day })}>${t('cooperation.agree')}</button>`;
  }

  async #save(party: Party, input: Parameters<typeof saveParty>[2]): Promise<void> {
    this.done(await saveParty(this.cooperationId, party.actorId, input));
  }
}

/** Writes what a party declares, « dit : on s’informe »; each of its voices if they differ. */
function saysOf(cooperation: Cooperation, { actorId }: Party, declared: number | null, day: string): string {
  const level = (intensity: number): string => inSentence(intensityName(intensity));
  const voices = differingVoices(cooperation.declarations, actorId, day).map(({ intensity, voice }) => {
    const role = roleOfVoice(voice);
    return role === undefined
      ? level(intensity)
      : `${level(intensity)} (${inSentence(labelOf('tableRoles', role))})`;
  });
  if (voices.length === 0 && declared === null) return t('cooperation.silent');
  return voices.length === 0 && declared !== null
    ? t('cooperation.says', level(declared))
    : t('cooperation.saysByVoices', inSeries(voices), declared === null ? '' : level(declared));
}

const chosenIn = (event: Event): string => (event.target as HTMLSelectElement).value;
const levelOf = (event: Event): number | null => (chosenIn(event) === '' ? null : Number(chosenIn(event)));

customElements.define('maillage-cooperation-parties', CooperationParties);
