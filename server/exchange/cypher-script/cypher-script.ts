import type { Actor } from '../../../model/contract/actor.ts';
import type { Commitment } from '../../../model/contract/commitment.ts';
import { declarationId } from '../../../model/elements/elements.ts';
import type { Facts } from '../../../model/elements/facts.ts';
import { aliasText } from '../../../model/names/alias.ts';
import { landOfEach } from '../../../model/readings/lands-reading.ts';
import type { Provenance } from '../provenance.ts';
import { literal } from './literal.ts';
import { CONSTRAINTS, nodes, type Row, type Step, tie, ties, written } from './statements.ts';

/**
 * A script that makes the territory again in an empty Neo4j 5, as it is kept: all days, not one. It refuses to run twice,
 * since it creates the territory; what two territories share is made once, so that several scripts may follow each other.
 * Not in it: its peers, what it serves elsewhere, its history, answers to questions and workshops.
 */
export const cypherScript = {
  write(facts: Facts, { title, lines }: Provenance): string {
    return [
      ...[title, ...lines.map(([name, text]) => `${name}: ${text}`)].map(comment),
      comment('cypher-shell -f territory.cypher'),
      '',
      ...CONSTRAINTS.map((constraint) => `${constraint};`),
      `CREATE (n:Territory ${literal(territoryOf(facts))});`,
      ...contentsOf(facts).flatMap(written),
      '',
    ].join('\n');
  },
} as const;

/** Returns the steps that recreate a territory next to others: elements shared with others are merged. */
export const territorySteps = (facts: Facts): Step[] => [
  nodes('Territory', [territoryOf(facts)]),
  ...contentsOf(facts),
];

/**
 * Returns the relationships to other territories, run after all are created; one to a missing territory does
 * nothing.
 */
export function stepsBetween({ territory, cooperations }: Facts): Step[] {
  // Told by both, and made once.
  const peers = territory.peers.map(({ territoryId, ...properties }) => {
    const [from = '', to = ''] = [territory.id, territoryId].sort();
    return { from, to, properties };
  });
  return [
    ties('Territory', 'PEER_OF', 'Territory', peers),
    ties(
      'Territory',
      'PART_OF',
      'Territory',
      territory.parents.map((to) => tie(territory.id, to)),
    ),
    ties(
      'Cooperation',
      'SERVES',
      'Commitment',
      cooperations.flatMap(({ id, serves }) => serves.map((to) => tie(id, to))),
    ),
  ];
}

function contentsOf(facts: Facts): Step[] {
  const commitments = [...facts.commitments, ...itemsNeeded(facts)];
  const actors = [...facts.actors, ...facts.outside];
  return [
    nodes('Actor', actors.map(actorOf)),
    nodes('Theme', themesOf(facts, commitments).map(withId)),
    nodes('Resource', once([...facts.needs, ...facts.offers].map((one) => one.resourceId)).map(withId)),
    nodes('Commitment', commitments.map(bare('territoryId', 'themes', 'refines', 'carriers'))),
    nodes('Cooperation', facts.cooperations.map(bare('parties', 'themes', 'serves', 'declarations'))),
    nodes('Land', (facts.lands ?? []).map(bare('actorIds'))),
    ...ofActors(facts),
    ...ofCommitments(facts, commitments),
    ...ofCooperations(facts, commitments),
  ];
}

const comment = (text: string): string => `// ${text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}`;
const withId = (id: string): Row => ({ id });
const once = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

const bare =
  (...left: readonly string[]) =>
  (object: object): Row =>
    Object.fromEntries(Object.entries(object).filter(([name]) => !left.includes(name)));

/** Returns the properties of an actor: aliases as the lines that the graph keeps, since no property is a map. */
const actorOf = ({ aliases, ...actor }: Actor): Row => ({
  ...bare('membership', 'x', 'y', 'placed')(actor),
  ...(aliases !== undefined && { aliases: aliases.map(aliasText) }),
});

const territoryOf = ({ territory }: Facts): Row => bare('peers', 'parents', 'reread')(territory);

// The Charter's items that something here carries or refines.
function itemsNeeded({ charterItems, commitments, cooperations }: Facts): Commitment[] {
  const named = new Set([
    ...commitments.flatMap(({ refines }) => refines ?? []),
    ...cooperations.flatMap(({ serves }) => serves),
  ]);
  return charterItems.filter(({ id, carriers }) => carriers.length > 0 || named.has(id));
}

const themesOf = ({ cooperations }: Facts, commitments: readonly Commitment[]): string[] =>
  once([...cooperations, ...commitments].flatMap(({ themes }) => themes));

function ofActors({ territory, actors, memberships, needs, offers, lands = [] }: Facts): Step[] {
  const landOf = landOfEach(lands);
  return [
    ties(
      'Land',
      'OF',
      'Territory',
      lands.map(({ id }) => tie(id, territory.id)),
    ),
    ties(
      'Actor',
      'ACTS_IN',
      'Territory',
      actors.map(({ id, membership, x, y, placed }) => ({
        from: id,
        to: territory.id,
        properties: { ...membership, x, y, placed, landId: landOf.get(id) },
      })),
    ),
    ties(
      'Actor',
      'MEMBER_OF',
      'Actor',
      memberships.map(({ fromId, toId, since }) => ({ from: fromId, to: toId, properties: { since } })),
    ),
    ...([needs, offers] as const).map((list, i) =>
      ties(
        'Actor',
        i === 0 ? 'NEEDS' : 'OFFERS',
        'Resource',
        list.map(({ actorId, resourceId, ...properties }) => ({
          from: actorId,
          to: resourceId,
          properties,
        })),
      ),
    ),
  ];
}

function ofCommitments({ territory }: Facts, commitments: readonly Commitment[]): Step[] {
  const ids = new Set(commitments.map(({ id }) => id));
  const own = commitments.filter(({ territoryId }) => territoryId === territory.id);
  return [
    ties(
      'Commitment',
      'FOR',
      'Territory',
      own.map(({ id }) => tie(id, territory.id)),
    ),
    ties(
      'Commitment',
      'ABOUT',
      'Theme',
      commitments.flatMap(({ id, themes }) => themes.map((to) => tie(id, to))),
    ),
    ties(
      'Commitment',
      'REFINES',
      'Commitment',
      commitments.flatMap(({ id, refines }) =>
        refines !== undefined && ids.has(refines) ? [tie(id, refines)] : [],
      ),
    ),
    ties(
      'Actor',
      'CARRIES',
      'Commitment',
      commitments.flatMap(({ id, carriers }) =>
        carriers.map(({ actorId, ...properties }) => ({ from: actorId, to: id, properties })),
      ),
    ),
  ];
}

function ofCooperations({ cooperations }: Facts, commitments: readonly Commitment[]): Step[] {
  const ids = new Set(commitments.map(({ id }) => id));
  const declared = cooperations.flatMap(({ id, declarations }) =>
    declarations.map(({ actorId, ...rest }) => ({
      actorId,
      cooperationId: id,
      row: { id: declarationId(id, actorId, rest.on, rest.voice), ...rest },
    })),
  );
  return [
    ties(
      'Actor',
      'PARTY_TO',
      'Cooperation',
      cooperations.flatMap(({ id, parties }) =>
        parties.map(({ actorId, ...properties }) => ({ from: actorId, to: id, properties })),
      ),
    ),
    ties(
      'Cooperation',
      'ABOUT',
      'Theme',
      cooperations.flatMap(({ id, themes }) => themes.map((to) => tie(id, to))),
    ),
    ties(
      'Cooperation',
      'SERVES',
      'Commitment',
      cooperations.flatMap(({ id, serves }) => serves.filter((to) => ids.has(to)).map((to) => tie(id, to))),
    ),
    nodes(
      'Declaration',
      declared.map(({ row }) => row),
    ),
    ties(
      'Actor',
      'DECLARED',
      'Declaration',
      declared.map(({ actorId, row }) => tie(actorId, row.id)),
    ),
    ties(
      'Declaration',
      'ON',
      'Cooperation',
      declared.map(({ cooperationId, row }) => tie(row.id, cooperationId)),
    ),
  ];
}
