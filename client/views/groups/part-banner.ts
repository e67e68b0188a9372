import { html, type TemplateResult } from 'lit';
import { StoreElement } from '../../components/store-element.ts';
import { formatNumber } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { formatAddress, indexMap, wholeMap } from '../../state/index.ts';
import { partName } from './group-words.ts';

/** Notice on a partial map, with the way back to the whole. */
export class PartBanner extends StoreElement {
  protected override render(): TemplateResult | null {
    const { map, selection } = this.state;
    const part = map.value?.part;
    if (map.value === null || part === undefined || part.beyond) return null;
    const chosen = selection?.kind === 'actor' ? indexMap(map.value).actors.get(selection.id) : undefined;
    const total = formatNumber(map.value.territory.counts.actors);
    return html`<p class="part-banner" role="status">
      <span>${t('part.said', partName(map.value), part.actors, total)} ${t('part.leaving', part.leaving)}</span>
      <a href=${formatAddress({ ...this.state, part: wholeMap, selection: null })}>${t('groups.whole')}</a>
      ${
        chosen === undefined || chosen.id === part.around
          ? null
          : html`<a href=${formatAddress({ ...this.state, part: { around: chosen.id } })}>${t('part.seeAround', chosen.name)}</a>`
      }</p>`;
  }
}

customElements.define('maillage-part', PartBanner);
