import { html, type TemplateResult } from 'lit';
import type { Workshop } from '../../../model/contract/workshop.ts';
import { formerLevels } from '../../../model/readings/former-levels.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { can, formatAddress, workshopsOf } from '../../state/index.ts';
import { opened } from '../map/dialogs.ts';
import type { NewWorkshopDialog } from './new-workshop-dialog.ts';

/** Workshops of a territory, newest first; without any, an explanation and the first step. */
export class WorkshopList extends StoreElement {
  protected override render(): TemplateResult {
    const list = workshopsOf(this.state) ?? [];
    return html`<div class="workshops">
      ${
        list.length === 0
          ? this.#empty()
          : html`<header class="page-head"><h2>${t('workshop.title', list.length)}</h2><span class="push"></span>${this.#add('compact')}</header>
            <ul class="territories" role="list">${list.map((workshop) => this.#row(workshop))}</ul>`
      }
      ${this.#formerLevels()}
      <p class="home-foot"><a href="/aide/accessibilite">${t('home.accessibility')}</a></p>
    </div>`;
  }

  #empty(): TemplateResult {
    return html`<div class="workshops-empty"><h2>${t('workshop.emptyTitle')}</h2><p class="lead">${t('workshop.emptyLead')}</p>
      <ol class="workshop-days">
        ${(['before', 'during', 'after'] as const).map(
          (moment) => html`<li><h3>${t(`workshop.${moment}`)}</h3><p>${t(`workshop.${moment}Text`)}</p></li>`,
        )}
      </ol>
      ${can('map.facilitate') ? this.#add('') : html`<p class="soft">${t('workshop.emptyReader')}</p>`}</div>`;
  }

  /** Shows the way to the links that the rule of the latest word would change. */
  #formerLevels(): TemplateResult | null {
    const map = this.state.map.value;
    const count = map === null || !can('map.facilitate') ? 0 : formerLevels(map.cooperations, map.day).length;
    const place = { ...this.state, view: 'tables', tab: 'cooperations', selection: null } as const;
    return count === 0 ? null : html`<p><a href=${formatAddress(place)}>${t('former.see', count)}</a></p>`;
  }

  #add(size: string): TemplateResult {
    return html`<button class="button primary ${size}" data-needs="map.facilitate" @click=${() => void openNewWorkshop()}>${icon('plus')} ${t('workshop.new')}</button>`;
  }

  #row(workshop: Workshop): TemplateResult {
    const { id, title, on, question, status, counts } = workshop;
    const about = [
      longDay(on),
      t(`workshop.status.${status}`),
      ...(counts.pending > 0 && can('map.facilitate') ? [t('takeOver.toAccept', counts.pending)] : []),
      ...(counts.organisations > 0 ? [t('workshop.organisations', counts.organisations)] : []),
      ...(status === 'closed' && counts.organisations > 0
        ? [t('workshop.reread', counts.reread, counts.organisations)]
        : []),
    ].join(' · ');
    return html`<li><a class="territory" href=${formatAddress({ ...this.state, workshop: { id, part: 'now' } })}>
      <span class="name">${title}</span>
      ${question === undefined ? null : html`<span class="asked">${question}</span>`}
      <span class="about ${status === 'open' ? 'strong' : ''}">${about}</span></a></li>`;
  }
}

customElements.define('maillage-workshop-list', WorkshopList);

/** Prepares a workshop. */
const openNewWorkshop = (): Promise<unknown> =>
  opened<NewWorkshopDialog>(
    'maillage-new-workshop',
    () => import('./new-workshop-dialog.ts'),
    (dialog) => dialog.open(),
  );
