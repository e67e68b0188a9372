import fc from 'fast-check';
import type { NewCooperation } from '../../model/contract/cooperation.ts';
import { CooperationStatus, Nature } from '../../model/contract/vocabulary.ts';
import { mergeEdits } from '../../model/elements/element-edits.ts';
import { type Elements, nodeKey, parseKey } from '../../model/elements/elements.ts';
import {
  memberOfEntry,
  newCommitmentElements,
  newTerritoryElements,
  resourceEntry,
} from '../../model/writes/new-elements.ts';
import type { Act } from '../../model/writes/optimistic/plan-of-act.ts';
import { acting, HERE, sceneOf, together } from './element-scene.ts';

const ACTORS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const COOPERATIONS = ['v', 'w', 'x', 'y'] as const;
const COMMITMENTS = ['k', 'l', 'm'] as const;
const THEMES = ['energy', 'water'];
const RESOURCES = ['premises', 'skills'];
const ELSEWHERE = 'elsewhere';
/** An item of the Charter: it is there, and on no map. */
const CHARTER = 'star';

const id = fc.constantFrom(...ACTORS);
const cooperationId = fc.constantFrom(...COOPERATIONS);
const commitmentId = fc.constantFrom(...COMMITMENTS);
const reference = fc.constantFrom(...COMMITMENTS, CHARTER);
const resourceId = fc.constantFrom(...RESOURCES);
const past = fc.constantFrom('2025-06-01', '2026-01-05', '2026-03-11', '2026-03-12');
const day = fc.oneof({ weight: 6, arbitrary: past }, { weight: 1, arbitrary: fc.constant('2026-09-01') });
const intensity = fc.nat(4);
const themes = fc.uniqueArray(fc.constantFrom(...THEMES));
const name = fc.constantFrom('Amap', 'Zoo', ' Mairie ', 'École');

/** Adds or leaves out each of these properties; null where it may be cleared. */
const some = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
const cleared = <T>(values: fc.Arbitrary<T>) => fc.option(values);

const party = fc.record(
  {
    actorId: id,
    role: fc.constantFrom('from' as const, 'to' as const, 'member' as const, 'member' as const),
    declaredIntensity: intensity,
    declaredOn: past,
    voice: fc.constantFrom('ground', 'board'),
    agreedOn: past,
  },
  { requiredKeys: ['actorId', 'role'] },
);
const parties = fc.uniqueArray(party, { minLength: 2, maxLength: 4, selector: ({ actorId }) => actorId });
const cooperation = fc.record(
  {
    nature: fc.constantFrom(...Nature.options),
    status: fc.constantFrom(...CooperationStatus.options, 'active' as const, 'proposed' as const),
    intensity,
    parties,
    themes,
    serves: fc.uniqueArray(reference),
    startedOn: day,
    endedOn: day,
    promisedFor: day,
  },
  { requiredKeys: ['nature', 'status', 'intensity', 'parties'] },
);
const carrier = fc.record(
  { role: fc.constantFrom('lead' as const, 'support' as const), since: past, evidence: fc.constant('seen') },
  { requiredKeys: ['role'] },
);
const commitment = fc.record(
  {
    text: fc.constantFrom('Eat here', 'Walk'),
    code: fc.constantFrom('E2', 'E10'),
    themes,
    status: fc.constantFrom('open' as const, 'kept' as const),
    carriers: fc.uniqueArray(
      fc.tuple(id, carrier).map(([actorId, said]) => ({ ...said, actorId })),
      { maxLength: 3, selector: ({ actorId }) => actorId },
    ),
  },
  { requiredKeys: ['text'] },
);

const membership = some({ onMap: cleared(fc.boolean()), since: cleared(past), main: fc.boolean() });

/** One act, whose body the server may refuse because of the current state. */
export const randomAct: fc.Arbitrary<Act> = fc.oneof(
  act('addActor', {}, fc.record({ id, name, family: fc.constant('state'), membership })),
  act(
    'updateActor',
    { actorId: id },
    some({ name, kind: cleared(fc.constant('x')), tags: cleared(fc.constant(['t'])) }),
  ),
  act('deleteActor', { actorId: id }),
  act('setMembership', { actorId: id }, membership),
  act('removeMembership', { actorId: id }),
  act(
    'setPositions',
    {},
    fc.record({ positions: fc.tuple(id).map(([actorId]) => [{ actorId, x: 1, y: 2 }]) }),
  ),
  act(
    'setNeed',
    { actorId: id, resourceId },
    some({ themeId: fc.constant('energy'), note: fc.constant('n') }),
  ),
  act(
    'setOffer',
    { actorId: id, resourceId },
    some({ themeId: fc.constant('energy'), note: fc.constant('n') }),
  ),
  act('removeNeed', { actorId: id, resourceId }),
  act('removeOffer', { actorId: id, resourceId }),
  act(
    'addCooperation',
    {},
    fc.tuple(cooperationId, cooperation).map(([key, body]) => ({ ...body, id: key })),
  ),
  act(
    'updateCooperation',
    { cooperationId },
    some({
      nature: fc.constantFrom(...Nature.options),
      status: fc.constantFrom(...CooperationStatus.options),
      intensity,
      note: cleared(fc.constant('n')),
      startedOn: cleared(day),
      endedOn: cleared(day),
      themes: cleared(themes),
      serves: cleared(fc.uniqueArray(reference)),
    }),
  ),
  act('deleteCooperation', { cooperationId }),
  act(
    'setParty',
    { cooperationId, actorId: id },
    some({
      role: fc.constantFrom('from', 'to', 'member'),
      declaredIntensity: cleared(intensity),
      declaredOn: past,
      voice: cleared(fc.constantFrom('ground', 'board')),
      channel: fc.constant('interview'),
      agreedBy: cleared(fc.constant('Anne')),
      agreedOn: cleared(past),
    }),
  ),
  act('removeParty', { cooperationId, actorId: id }),
  act(
    'addCommitment',
    {},
    fc.tuple(commitmentId, commitment).map(([key, body]) => ({ ...body, id: key })),
  ),
  act(
    'updateCommitment',
    { commitmentId },
    some({
      text: fc.constant('Other words'),
      status: cleared(fc.constant('dropped')),
      themes: cleared(themes),
      refines: cleared(reference),
    }),
  ),
  act('deleteCommitment', { commitmentId }),
  act('setCarrier', { actorId: id, commitmentId }, carrier),
  act('removeCarrier', { actorId: id, commitmentId }),
  act('updateTerritory', {}, some({ name, population: cleared(fc.constant(12)) })),
);

function act(
  operation: string,
  params: Readonly<Record<string, fc.Arbitrary<string>>>,
  body: fc.Arbitrary<unknown> = fc.constant(undefined),
): fc.Arbitrary<Act> {
  const path = fc.record({ territoryId: fc.constant(HERE), ...params });
  return fc.record({ name: fc.constant(operation), params: path, body });
}

interface Drawn {
  readonly waiting: readonly string[];
  readonly hidden: readonly string[];
  readonly away: readonly string[];
  readonly cooperations: readonly (Omit<NewCooperation, 'id'> & { readonly private?: boolean })[];
  readonly commitments: readonly Parameters<typeof newCommitmentElements>[2][];
}

const drawn = (hides: boolean): fc.Arbitrary<Drawn> =>
  fc.record({
    waiting: fc.uniqueArray(id, { maxLength: 2 }),
    hidden: hides ? fc.uniqueArray(id, { maxLength: 2 }) : fc.constant([]),
    away: hides ? fc.uniqueArray(id, { maxLength: 2 }) : fc.constant([]),
    cooperations: fc.array(
      hides
        ? fc.tuple(cooperation, fc.nat(4)).map(([one, n]) => (n === 0 ? { ...one, private: true } : one))
        : cooperation,
      { maxLength: 3 },
    ),
    commitments: fc.array(commitment, { maxLength: 2 }),
  }) as fc.Arbitrary<Drawn>;

/** A small territory; where something hides, some of it is private, or acts elsewhere. */
export const randomScene = (hides: boolean): fc.Arbitrary<Elements> =>
  drawn(hides).map(({ waiting, hidden, away, cooperations, commitments }) =>
    sceneOf(
      newTerritoryElements(ELSEWHERE, { name: 'Elsewhere', level: 'epci' }),
      ...ACTORS.slice(0, 5).map((actorId) =>
        acting(
          actorId,
          {
            ...(hidden.includes(actorId) && { private: true }),
            membership: { onMap: !waiting.includes(actorId) },
          },
          away.includes(actorId) ? ELSEWHERE : HERE,
        ),
      ),
      newCommitmentElements(CHARTER, undefined, { text: 'A star' }),
      new Map([memberOfEntry('a', 'b', {}), resourceEntry('NEEDS', 'a', 'premises', {})]),
      mergeEdits(
        ...commitments.map(({ carriers = [], ...one }, i) =>
          newCommitmentElements(COMMITMENTS[i] ?? 'k', HERE, {
            ...one,
            carriers: carriers.filter(({ actorId }) => actorId !== 'f'),
          }),
        ),
      ),
      mergeEdits(
        ...cooperations.flatMap(({ serves: _, parties: those, ...one }, i) => {
          const there = those.filter(({ actorId }) => actorId !== 'f');
          // A direction needs both its ends, and fewer than two are no cooperation.
          return there.length < 2
            ? []
            : [together(COOPERATIONS[i] ?? 'v', there, { ...one, nature: 'unspecified' })];
        }),
      ),
    ),
  );

/** Returns true if a key is outside the map of the territory: another territory, the Charter. */
export function isOffTheMap(key: string): boolean {
  const { kind, id, toId } = parseKey(key);
  return [id, toId].includes(ELSEWHERE) || (kind === 'Commitment' && id === CHARTER);
}

/** Returns true if all commitments of an act exist: a screen offers no others. */
export function refersToWhatIsThere(elements: Elements, { body }: Act): boolean {
  const { serves, refines } = (body ?? {}) as { serves?: readonly string[] | null; refines?: string | null };
  return [...(serves ?? []), ...(refines == null ? [] : [refines])].every((one) =>
    elements.has(nodeKey('Commitment', one)),
  );
}
