import { html, type TemplateResult } from 'lit';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { renameLand, toggleFold } from '../../actions/index.ts';
import '../../components/fact.ts';
import { t } from '../../messages/translate.ts';
import { type AppState, can, isFolded } from '../../state/index.ts';
import { panelHead } from './panel-head.ts';

/** Shows a land in the panel: its name, editable by facilitators, and its inner and outgoing links. */
export function landHead({ map, folded }: Pick<AppState, 'map' | 'folded'>, id: string): TemplateResult {
  const land = map.value?.lands?.find((one) => one.id === id);
  if (map.value === null || land === undefined)
    return html`${panelHead(t('land.kicker'), '')}<p class="soft">${t('land.gone')}</p>`;
  const { within, across } = linksOfLand(map.value, land.actorIds);
  return html`${panelHead(t('land.kicker'), land.name)}
    <p>${t('land.about', land.actorIds.length, within, across)}</p>
    <p class="soft">${t('land.notProved')}${land.named ? '' : ` ${t('land.byItself')}`}</p>
    <p><button class="button compact" @click=${() => toggleFold(id)}>${t(isFolded(folded, id) ? 'land.unfold' : 'land.fold')}</button></p>
    ${
      can('map.facilitate')
        ? html`<maillage-fact .label=${t('land.name')} .field=${'name'} .value=${land.named ? land.name : ''}
          .save=${(value: string | readonly string[] | null) => renameLand(id, typeof value === 'string' ? value : '')}></maillage-fact>`
        : null
    }
    <maillage-straits .landId=${id}></maillage-straits>`;
}

function linksOfLand({ lands = [], links }: TerritoryMap, actorIds: readonly string[]) {
  const on = new Set(actorIds);
  const elsewhere = new Set(lands.flatMap((land) => land.actorIds).filter((actorId) => !on.has(actorId)));
  const within = links.filter(({ actorIds: [a, b] }) => on.has(a) && on.has(b)).length;
  const across = links.filter(
    ({ actorIds: [a, b] }) => (on.has(a) && elsewhere.has(b)) || (on.has(b) && elsewhere.has(a)),
  ).length;
  return { within, across };
}
