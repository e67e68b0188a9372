import type { System } from '../../../model/elements/system.ts';
import { ACTOR_FIELDS } from '../../../model/fields/actor-fields.ts';
import { namesWith } from '../../../model/fields/field.ts';
import { BETWEEN } from '../tables/cells.ts';
import { codesOf } from './codes.ts';

type Cell = string | number | boolean | null;

/** A table without a name in it: its columns, its rows. */
export interface ResearchTable {
  readonly id: string;
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<readonly Cell[]>;
}

const several = (values: readonly string[] | undefined): string => (values ?? []).join(BETWEEN);
/** What is told of an actor: nothing that was typed. */
const TOLD = namesWith(ACTOR_FIELDS, ({ forResearch }) => forResearch);
const cellOf = (value: Cell | readonly string[] | undefined): Cell =>
  Array.isArray(value) ? several(value) : ((value as Cell | undefined) ?? null);
/** Of a day the year alone: a day tells too well which event it was. */
const year = (day: string | undefined): number | null => (day === undefined ? null : Number(day.slice(0, 4)));

/** The network of those who agreed, of one mode and of two, under numbers: nothing that was typed is in it. */
export function researchTables(system: System): ResearchTable[] {
  const { facts, cooperations } = system;
  const actorCodes = codesOf('A', system.actors.keys());
  const cooperationCodes = codesOf(
    'C',
    cooperations.map(({ id }) => id),
  );
  const commitmentCodes = codesOf(
    'E',
    facts.commitments.map(({ id }) => id),
  );
  const a = (id: string): string => actorCodes.get(id) ?? '';
  const c = (id: string): string => cooperationCodes.get(id) ?? '';
  const actors = [...system.actors.values()].sort(by(({ id }) => a(id)));
  const inOrder = [...cooperations].sort(by(({ id }) => c(id)));
  const links = [...system.links().values()];
  const linked = new Map(links.map(({ actorIds, intensity }) => [actorIds.map(a).sort().join(), intensity]));
  const isIn = ({ actorId }: { readonly actorId: string }): boolean => actorCodes.has(actorId);
  return [
    {
      id: 'actors',
      columns: ['actor', ...TOLD, 'heardLinks', 'heardCommitments', 'heardNeeds'],
      rows: actors.map((one) => [
        a(one.id),
        ...TOLD.map((name) => cellOf(one[name])),
        ...(['links', 'commitments', 'needs'] as const).map((subject) => system.isHeard(one.id, subject)),
      ]),
    },
    {
      id: 'links',
      columns: ['a', 'b', 'intensity', 'cooperations'],
      rows: links
        .map(({ actorIds, intensity, cooperationIds }) => [
          ...(actorIds.map(a).sort() as [string, string]),
          intensity,
          several(cooperationIds.map(c).sort()),
        ])
        .sort(by(([from, to]) => `${from} ${to}`)),
    },
    {
      id: 'one-mode-matrix',
      columns: ['actor', ...actors.map(({ id }) => a(id))],
      rows: actors.map(({ id }) => [
        a(id),
        ...actors.map((other) => linked.get([a(id), a(other.id)].sort().join()) ?? 0),
      ]),
    },
    {
      id: 'cooperations',
      columns: [
        'cooperation',
        'nature',
        'formality',
        'state',
        'intensity',
        'parties',
        'startedIn',
        'endedIn',
        'themes',
      ],
      rows: inOrder.map((one) => [
        c(one.id),
        one.nature,
        one.formality,
        one.state,
        one.intensity,
        one.parties.filter(isIn).length,
        year(one.startedOn),
        year(one.endedOn),
        several(one.themes),
      ]),
    },
    {
      id: 'two-mode-edges',
      columns: ['cooperation', 'actor', 'role'],
      rows: inOrder.flatMap(({ id, parties }) =>
        parties.filter(isIn).map(({ actorId, role }) => [c(id), a(actorId), role]),
      ),
    },
    {
      id: 'two-mode-matrix',
      columns: ['actor', ...inOrder.map(({ id }) => c(id))],
      rows: actors.map(({ id }) => [
        a(id),
        ...inOrder.map(({ parties }) => (parties.some(({ actorId }) => actorId === id) ? 1 : 0)),
      ]),
    },
    {
      id: 'declarations',
      columns: ['cooperation', 'actor', 'intensity', 'in', 'channel'],
      rows: inOrder.flatMap(({ id, declarations }) =>
        declarations
          .filter(isIn)
          .map(({ actorId, intensity, on, channel }) => [
            c(id),
            a(actorId),
            intensity,
            year(on),
            channel ?? null,
          ]),
      ),
    },
    {
      id: 'commitments',
      columns: ['commitment', 'horizon', 'status', 'themes', 'refines', 'carriers'],
      rows: [...facts.commitments].sort(by(({ id }) => commitmentCodes.get(id) ?? '')).map((one) => [
        commitmentCodes.get(one.id) ?? '',
        one.horizon,
        one.status,
        several(one.themes),
        one.refines ?? null,
        several(
          one.carriers
            .filter(isIn)
            .map(({ actorId, role }) => `${a(actorId)} ${role}`)
            .sort(),
        ),
      ]),
    },
    ...(['needs', 'offers'] as const).map((id) => ({
      id,
      columns: ['actor', 'resource', 'theme'],
      rows: facts[id]
        .filter(isIn)
        .map(({ actorId, resourceId, themeId }) => [a(actorId), resourceId, themeId ?? null])
        .sort(by((row) => row.join())),
    })),
  ];
}

const by =
  <T>(key: (one: T) => string) =>
  (one: T, other: T): number =>
    key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0;
