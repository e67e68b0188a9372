import { html, type TemplateResult } from 'lit';
import { z } from 'zod';
import { DEFAULT_INTENSITY } from '../../../model/contract/vocabulary.ts';
import { ofDay } from '../../../model/once.ts';
import { perhapsAssumed } from '../../../model/readings/perhaps-assumed.ts';
import { assumeLevels } from '../../actions/assume-levels.ts';
import { readStored, writeStored } from '../../api/device-storage.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { intensityName } from '../../messages/vocabulary.ts';
import { can, pastMoment } from '../../state/index.ts';

const REFUSED = 'maillage.assumedRefused';

const Refused = z.array(z.string());

/** Reads the links of a territory that stay as they are on this device, by id. */
const refusedIn = (territoryId: string): readonly string[] =>
  Refused.safeParse(readStored(`${REFUSED}.${territoryId}`)).data ?? [];

const offered = ofDay(perhapsAssumed);

/** Proposes to facilitators to mark unstated levels as assumed, each link once. */
export class AssumedOffer extends StoreElement {
  protected override render(): TemplateResult | null {
    const { map, territoryId, view, appearance, composeOffer } = this.state;
    const isElsewhere = view !== 'map' || appearance.bigScreen || composeOffer === territoryId;
    if (map.value === null || territoryId === null || isElsewhere || !can('map.facilitate')) return null;
    if (map.value.territory.id !== territoryId || pastMoment(this.state) !== null) return null;
    const refused = new Set(refusedIn(territoryId));
    const ids = offered(map.value.cooperations, map.value.day).flatMap(({ id }) =>
      refused.has(id) ? [] : [id],
    );
    if (ids.length === 0) return null;
    return html`<p class="tour-offer compose-offer">${t('assumed.offer', ids.length, intensityName(1))}
      <button class="worded" @click=${() => void assumeLevels(ids)}>${t('assumed.accept', intensityName(DEFAULT_INTENSITY))}</button>
      <button class="quiet" aria-label=${t('assumed.refuse')} title=${t('assumed.refuse')} @click=${() => this.#refuse(territoryId, ids)}>${icon('close')}</button></p>`;
  }

  #refuse(territoryId: string, ids: readonly string[]): void {
    writeStored(`${REFUSED}.${territoryId}`, [...refusedIn(territoryId), ...ids]);
    this.requestUpdate();
  }
}

customElements.define('maillage-assumed-offer', AssumedOffer);
