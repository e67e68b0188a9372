import { html, type TemplateResult } from 'lit';
import type { Workshop } from '../../../model/contract/workshop.ts';
import type { Room } from '../../actions/index.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { attendanceOf, type Loadable } from '../../state/index.ts';
import './arrivals.ts';
import { whoAnswered } from './who-answered.ts';

/** During the day: what arrives, and who has answered. */
export class RoomPart extends StoreElement {
  static override properties = {
    workshop: { attribute: false },
    room: { attribute: false },
    retry: { attribute: false },
  };
  declare workshop: Workshop;
  declare room: Loadable<Room>;
  declare retry: () => void;

  protected override render(): TemplateResult | null {
    const { workshop, room } = this;
    const map = this.state.map.value;
    if (map === null) return null;
    if (room.value === null)
      return html`<maillage-load-state class="page-wait" .loadable=${room} .doing=${t('workshop.roomReading')} .retry=${this.retry}></maillage-load-state>`;
    const { participants, contributions } = room.value;
    return html`<div class="workshop-part two-sides">
      <maillage-workshop-arrivals .workshop=${workshop} .contributions=${contributions} .participants=${participants} .reread=${this.retry}></maillage-workshop-arrivals>
      ${whoAnswered(attendanceOf(map, workshop, participants, contributions), map)}
    </div>`;
  }
}

customElements.define('maillage-workshop-room', RoomPart);
