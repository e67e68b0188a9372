import { html, type TemplateResult } from 'lit';
import { addressOfPage } from '../../components/page-address.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { indexMap } from '../../state/index.ts';

/** Link to the one-sheet page of an actor. Private and outside actors have none. */
export class OwnPage extends StoreElement {
  static override properties = { actorId: {} };
  declare actorId: string;

  constructor() {
    super();
    this.actorId = '';
  }

  protected override render(): TemplateResult | null {
    const { territoryId } = this.state;
    const map = this.state.map.value;
    const actor = map === null ? undefined : indexMap(map).actors.get(this.actorId);
    if (map === null || territoryId === null || actor === undefined || actor.outside || actor.private)
      return null;
    return html`<p class="removal"><a class="button compact" target="_blank"
        href=${addressOfPage(territoryId, actor.id, { at: map.day })}>${t('ownPage.open')}</a>
      <span class="small soft">${t('ownPage.hint')}</span></p>`;
  }
}

customElements.define('maillage-own-page', OwnPage);
