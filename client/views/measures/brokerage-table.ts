import { html, type TemplateResult } from 'lit';
import type { ActorMeasures, MeasureReading } from '../../../model/contract/measures.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { select } from '../../actions/index.ts';
import { familyMark } from '../../components/family-mark.ts';
import { t } from '../../messages/translate.ts';
import { indexMap } from '../../state/index.ts';

const UNDIRECTED = ['coordinator', 'consultant', 'boundary', 'liaison'] as const;
const DIRECTED = ['coordinator', 'consultant', 'gatekeeper', 'representative', 'liaison'] as const;

interface Brokers<R extends string> {
  readonly roles: readonly R[];
  readonly rolesOf: (actor: ActorMeasures) => Readonly<Record<R, number>> | null;
}

/** Lists brokers, the most active first: on undirected links, then on directed ones. */
export function brokerageTable(map: TerritoryMap, measures: MeasureReading): TemplateResult {
  return html`<p class="soft">${t('measures.undirected')}</p>
    ${table(map, measures, { roles: UNDIRECTED, rolesOf: ({ brokerage }) => brokerage.undirected })}
    <p class="soft">${t('measures.directed')}</p>
    ${table(map, measures, { roles: DIRECTED, rolesOf: ({ brokerage }) => brokerage.directed })}`;
}

type Role = (typeof UNDIRECTED | typeof DIRECTED)[number];

function table<R extends Role>(
  map: TerritoryMap,
  { actors }: MeasureReading,
  { roles, rolesOf }: Brokers<R>,
): TemplateResult {
  const index = indexMap(map);
  const rows = actors
    .flatMap((measured) => {
      const counts = rolesOf(measured);
      const actor = index.actors.get(measured.actorId);
      if (counts === null || actor === undefined) return [];
      const total = roles.reduce((sum, role) => sum + counts[role], 0);
      return total === 0 ? [] : [{ actor, counts, total }];
    })
    .sort((a, b) => b.total - a.total);
  if (rows.length === 0) return html`<p>${t('measures.brokerageEmpty')}</p>`;
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label=${t('measures.brokerageTitle')}><table class="plain-table">
    <thead><tr><th scope="col">${t('tables.actor')}</th>${roles.map((role: Role) => html`<th scope="col" class="number">${t(`measures.role.${role}`)}</th>`)}
      <th scope="col" class="number">${t('measures.roleTotal')}</th></tr></thead>
    <tbody>${rows.map(
      ({
        actor,
        counts,
        total,
      }) => html`<tr><th scope="row"><button class="in-words marked" @click=${() => select({ kind: 'actor', id: actor.id })}>${familyMark(actor.family)}<span>${actor.name}</span></button></th>
        ${roles.map((role) => html`<td class="number">${counts[role]}</td>`)}<td class="number"><b>${total}</b></td></tr>`,
    )}</tbody></table></div>`;
}
