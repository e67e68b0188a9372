import { html, type TemplateResult } from 'lit';
import type { CarrierRole } from '../../../model/contract/vocabulary.ts';
import { dropCarrier, saveCarrier, select } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { inSentence, labelOf } from '../../messages/vocabulary.ts';
import { indexMap } from '../../state/index.ts';

/** The commitments an actor carries, and those it may still take up. */
export class ActorCommitments extends StoreElement {
  static override properties = { actorId: {} };
  declare actorId: string;

  constructor() {
    super();
    this.actorId = '';
  }

  protected override render(): TemplateResult | null {
    const map = this.state.map.value;
    if (map === null || map.commitments.length === 0) return null;
    const carried = indexMap(map).commitmentsOf(this.actorId);
    const free = map.commitments.filter(
      (commitment) => !carried.includes(commitment) && commitment.status === 'open',
    );
    return html`<h3>${t('actor.commitments')}</h3>
      <ul class="rows" role="list">
        ${carried.map(({ id, text, carriers }) => {
          const role = carriers.find(({ actorId }) => actorId === this.actorId)?.role ?? '';
          return html`<li><button class="row" @click=${() => select({ kind: 'commitment', id })}>
              <span>${text}<span class="detail">${inSentence(labelOf('carrierRoles', role))}</span></span></button>
            <button class="quiet" data-needs="map.contribute" aria-label=${t('shell.labelled', t('shell.remove'), text)} title=${t('shell.remove')}
              @click=${() => void dropCarrier(this.actorId, id)}>${icon('close')}</button></li>`;
        })}
      </ul>
      ${
        free.length === 0
          ? null
          : html`<select class="input" data-needs="map.contribute" aria-label=${t('actor.addCommitment')} @change=${this.#take}>
        <option value="">${t('actor.addCommitment')}</option>
        ${free.map(({ id, text }) => html`<option value=${id}>${text}</option>`)}
      </select>`
      }`;
  }

  readonly #take = async (event: Event): Promise<void> => {
    const field = event.target as HTMLSelectElement;
    const { value } = field;
    field.value = '';
    if (value !== '') await saveCarrier(this.actorId, value, { role: 'contributor' satisfies CarrierRole });
  };
}

customElements.define('maillage-actor-commitments', ActorCommitments);
