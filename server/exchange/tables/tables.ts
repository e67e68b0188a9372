import type { Commitment } from '../../../model/contract/commitment.ts';
import type { Cooperation } from '../../../model/contract/cooperation.ts';
import type { MapActor } from '../../../model/contract/reading.ts';
import type { CarrierRole, PartyRole } from '../../../model/contract/vocabulary.ts';
import { System } from '../../../model/elements/system.ts';
import { ACTOR_FIELDS } from '../../../model/fields/actor-fields.ts';
import { COMMITMENT_FIELDS } from '../../../model/fields/commitment-fields.ts';
import { COOPERATION_FIELDS } from '../../../model/fields/cooperation-fields.ts';
import {
  CARRIER_FIELDS,
  DECLARATION_FIELDS,
  MEMBERSHIP_FIELDS,
  PARTY_FIELDS,
} from '../../../model/fields/tie-fields.ts';
import { walkDepthFirst } from '../../../model/readings/graph/walk-depth-first.ts';
import { measureNetwork } from '../../../model/readings/measures/measure-network.ts';
import { type NetworkChoices, subNetwork } from '../../../model/readings/measures/sub-network.ts';
import type { Exported } from '../exported.ts';
import { columnsOf } from './fields.ts';
import { type Table, table } from './table.ts';

/**
 * Converts a territory to flat tables, related by identifiers, with names next to them. `holds` selects
 * tables: measures take seconds on a large map, and are only computed if needed.
 */
export function tablesOf(
  { map, links, choices, facts, reading }: Exported,
  holds: (id: string) => boolean = () => true,
): Table[] {
  const everyone = [...map.actors, ...map.reserve];
  const names = new Map(everyone.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const named = <T extends { actorId: string }>(row: T) => ({ ...row, actor: nameOf(row.actorId) });
  const carriersOf = ({ carriers }: Commitment, role: CarrierRole): string[] =>
    carriers.filter((one) => one.role === role).map(({ actorId }) => nameOf(actorId));
  const partiesOf = ({ parties }: Cooperation, role: PartyRole): string[] =>
    parties.filter((one) => one.role === role).map(({ actorId }) => nameOf(actorId));
  const commitments = [...map.commitments, ...carriedItems(facts.charterItems)];
  const tables = [
    table(
      'actors',
      ['id', ...columnsOf(ACTOR_FIELDS), ...(['since', 'onMap', 'place', 'x', 'y'] as const)],
      everyone.map(({ membership, ...actor }) => ({
        ...actor,
        since: membership?.since,
        onMap: membership?.onMap,
        place: placeOf({ ...actor, membership }),
      })),
    ),
    table(
      'memberships',
      ['actorId', 'actor', ...columnsOf(MEMBERSHIP_FIELDS)],
      everyone.flatMap(({ id, name, membership }) =>
        membership === undefined ? [] : [{ actorId: id, actor: name, ...membership }],
      ),
    ),
    table(
      'member-of',
      ['memberId', 'member', 'ofId', 'of'],
      map.memberships.map(({ fromId, toId }) => ({
        memberId: fromId,
        member: nameOf(fromId),
        ofId: toId,
        of: nameOf(toId),
      })),
    ),
    table(
      'commitments',
      ['id', ...columnsOf(COMMITMENT_FIELDS), 'leads', 'contributors', 'supports'],
      commitments.map((one) => ({
        ...one,
        leads: carriersOf(one, 'lead'),
        contributors: carriersOf(one, 'contributor'),
        supports: carriersOf(one, 'support'),
      })),
    ),
    table(
      'carriers',
      ['commitmentId', 'text', 'actorId', 'actor', ...columnsOf(CARRIER_FIELDS)],
      commitments.flatMap(({ id, text, carriers }) =>
        carriers.map((carrier) => named({ commitmentId: id, text, ...carrier })),
      ),
    ),
    table(
      'cooperations',
      [
        ...(['id', 'from', 'to', 'parties'] as const),
        ...columnsOf(COOPERATION_FIELDS),
        ...(['state', 'agreedIntensity'] as const),
      ],
      map.cooperations.map((one) => ({
        ...one,
        from: partiesOf(one, 'from'),
        to: partiesOf(one, 'to'),
        parties: partiesOf(one, 'member'),
      })),
    ),
    table(
      'parties',
      ['cooperationId', 'actorId', 'actor', ...columnsOf(PARTY_FIELDS)],
      map.cooperations.flatMap(({ id, parties }) =>
        parties.map((party) => named({ cooperationId: id, ...party })),
      ),
    ),
    table(
      'declarations',
      ['cooperationId', 'actorId', 'actor', ...columnsOf(DECLARATION_FIELDS)],
      map.cooperations.flatMap(({ id, declarations }) =>
        declarations.map((declaration) => named({ cooperationId: id, ...declaration })),
      ),
    ),
    table(
      'linked-pairs',
      ['aId', 'a', 'bId', 'b', 'intensity:linkIntensity', 'cooperationIds', 'weight:linkWeight'],
      links.map(({ actorIds: [a, b], ...link }) => ({
        aId: a,
        a: nameOf(a),
        bId: b,
        b: nameOf(b),
        ...link,
      })),
    ),
    ...(holds('measures') ? [measuresTable(new System(facts, reading), choices)] : []),
    ...(['needs', 'offers'] as const).map((id) =>
      table(id, ['actorId', 'actor', 'resourceId', 'themeId', 'note'], map[id].map(named)),
    ),
  ];
  return tables.filter(({ id }) => holds(id));
}

// Selects the items of the Charter, which belong to no territory, that an actor here carries.
const carriedItems = (items: readonly Commitment[]): Commitment[] =>
  items.filter(({ carriers }) => carriers.length > 0);

/** Returns the place of an actor: on the map, in its reserve, or outside and shown as a partner. */
const placeOf = ({ outside, membership }: MapActor): string =>
  outside === true ? 'outside' : membership?.onMap === false ? 'reserve' : 'map';

/** Builds the table of measures, with names next to identifiers; undefined values are empty, never 0. */
function measuresTable(system: System, choices: NetworkChoices): Table {
  const network = subNetwork(system, choices);
  const { actors } = measureNetwork(system, network, walkDepthFirst(network.graph));
  return table(
    'measures',
    [
      ...(['actorId', 'actor', 'degree', 'strength', 'cooperations:twoModeDegree'] as const),
      ...(['betweenness', 'closeness', 'eigenvector', 'core', 'community', 'constraint'] as const),
      ...(['effectiveSize', 'eiIndex', 'clustering', 'inCore', 'isArticulation'] as const),
    ],
    actors.map(({ name, ...figures }) => ({ ...figures, actor: name })),
  );
}
