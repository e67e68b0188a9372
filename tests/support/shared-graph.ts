import fc from 'fast-check';
import type { Answers } from '../../model/contract/questionnaire.ts';
import { mergeEdits } from '../../model/elements/element-edits.ts';
import { type Elements, relationshipKey } from '../../model/elements/elements.ts';
import {
  newActorElements,
  newCommitmentElements,
  newCooperationElements,
  newTerritoryElements,
} from '../../model/writes/new-elements.ts';

const [TERRITORIES, ACTORS, COOPERATIONS, COMMITMENTS] = [3, 5, 4, 3];
const DAY = '2026-03-01';
const RESOURCES = ['premises', 'funding', 'land'];

/** Statement in the first territory, in a graph that several territories share. */
export interface SharedScene {
  readonly state: Elements;
  readonly role: 'participant' | 'rereader' | 'contributor' | 'facilitator';
  /** Only for roles that are not limited to the workshop. */
  readonly home: readonly string[];
  readonly actorId: string;
  readonly answers: Answers;
}

const below = (length: number) => fc.nat(length - 1);
const some = (length: number, minLength = 0, maxLength = length) =>
  fc.uniqueArray(below(length), { minLength, maxLength });

const graph = fc.record({
  actors: fc.array(fc.record({ at: some(TERRITORIES, 1, 2), onMap: fc.boolean(), mission: fc.boolean() }), {
    minLength: ACTORS,
    maxLength: ACTORS,
  }),
  cooperations: fc.array(fc.record({ parties: some(ACTORS, 2, 3), declared: fc.boolean() }), {
    minLength: COOPERATIONS,
    maxLength: COOPERATIONS,
  }),
  commitments: fc.array(fc.record({ of: below(TERRITORIES), carriers: some(ACTORS, 0, 2) }), {
    minLength: COMMITMENTS,
    maxLength: COMMITMENTS,
  }),
  needs: fc.array(fc.tuple(below(ACTORS), below(RESOURCES.length)), { maxLength: 6 }),
});

type Drawn = typeof graph extends fc.Arbitrary<infer T> ? T : never;

function elementsOf(p: string, { actors, cooperations, commitments, needs }: Drawn): Elements {
  const territories = Array.from({ length: TERRITORIES }, (_, i) =>
    newTerritoryElements(`${p}t${i}`, { name: `T${i}`, level: 'epci' }),
  );
  return mergeEdits(
    ...territories,
    ...actors.map(({ at, onMap, mission }, i) =>
      mergeEdits(
        newActorElements(`${p}a${i}`, undefined, {
          name: `A${i}`,
          family: 'citizens',
          ...(mission && { mission: 'Nourrir' }),
        }),
        new Map(at.map((t) => [relationshipKey('ACTS_IN', `${p}a${i}`, `${p}t${t}`), { onMap }])),
      ),
    ),
    ...cooperations.map(({ parties, declared }, i) => {
      const said = declared ? { declaredIntensity: 2, declaredOn: DAY } : {};
      const members = parties.map((a) => ({ actorId: `${p}a${a}`, role: 'member' as const, ...said }));
      const input = { nature: 'co_produces', status: 'active', intensity: 2, parties: members } as const;
      return newCooperationElements(`${p}c${i}`, input, DAY);
    }),
    ...commitments.map(({ of, carriers }, i) =>
      newCommitmentElements(`${p}k${i}`, `${p}t${of}`, {
        text: `K${i}`,
        carriers: carriers.map((a) => ({ actorId: `${p}a${a}`, role: 'lead' })),
      }),
    ),
    new Map(needs.map(([a, r]) => [relationshipKey('NEEDS', `${p}a${a}`, RESOURCES[r] ?? ''), {}])),
  ) as Elements;
}

const text = fc.constantFrom('Un', 'Deux', null, undefined);
const resources = some(RESOURCES.length).map((list) => list.map((i) => ({ resourceId: RESOURCES[i] ?? '' })));

/** Answers of any screen; what they name may be there, or be anybody's. */
const answersIn = (p: string): fc.Arbitrary<Answers> => {
  const id = (kind: string, length: number) => below(length).map((i) => `${p}${kind}${i}`);
  const ids = (kind: string, length: number) => fc.uniqueArray(id(kind, length), { maxLength: 2 });
  const screen = <S extends Answers['screen']>(name: S) => ({ screen: fc.constant(name) });
  const commitment = id('k', COMMITMENTS + 2);
  const cooperation = id('c', COOPERATIONS + 2);
  const role = fc.constantFrom('lead' as const, 'support' as const);
  return fc.oneof(
    fc.record({
      ...screen('organisation'),
      name: fc.constant('Nom'),
      family: fc.constant('citizens' as const),
      mission: text,
    }),
    fc.record({ ...screen('understanding'), expertise: text }),
    fc.record({
      ...screen('commitments'),
      carried: ids('k', COMMITMENTS).map((list) =>
        list.map((commitmentId) => ({ commitmentId, role: 'lead' as const })),
      ),
      added: fc.array(fc.record({ id: commitment, text: fc.constant('Dit'), role }), { maxLength: 1 }),
    }),
    fc.record({
      ...screen('links'),
      known: fc.array(fc.record({ cooperationId: cooperation, intensity: fc.constantFrom(0, 1, 3, null) }), {
        maxLength: 1,
      }),
      added: fc.array(
        fc.record({ id: cooperation, actorId: id('a', ACTORS), intensity: fc.constantFrom(1, 4) }),
        { maxLength: 1 },
      ),
      left: fc.oneof(fc.constant([]), ids('c', COOPERATIONS)),
    }),
    fc.record({ ...screen('needs'), needs: resources, offers: resources }),
    fc.record({
      ...screen('rereading'),
      verdict: fc.constantFrom('confirmed' as const, 'withdrawn' as const),
    }),
  ) as fc.Arbitrary<Answers>;
};

/** Builds a scene with prefixed ids. */
export const sharedScene = (p: string): fc.Arbitrary<SharedScene> =>
  fc.record({
    state: graph.map((drawn) => elementsOf(p, drawn)),
    role: fc.constantFrom('participant', 'rereader', 'contributor', 'facilitator'),
    home: some(TERRITORIES, 1, 2).map((list) => list.map((i) => `${p}t${i}`)),
    // The last one is nobody yet.
    actorId: below(ACTORS + 1).map((i) => `${p}a${i}`),
    answers: answersIn(p),
  });
