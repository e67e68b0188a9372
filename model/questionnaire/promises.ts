import type { AnswersOf } from '../contract/questionnaire.ts';
import { DEFAULT_INTENSITY } from '../contract/vocabulary.ts';
import { applyEdits, mergeEdits } from '../elements/element-edits.ts';
import {
  type Edits,
  type Elements,
  nodeKey,
  type Properties,
  propertiesOf,
  relationshipKey,
} from '../elements/elements.ts';
import { UnknownReferenceError } from '../errors.ts';
import { intentionEdits, withdrawalEdits } from '../writes/party-edits.ts';
import type { Question, Speaking } from './question.ts';

type Said = AnswersOf<'promises'>['said'][number];

/** States in which a promise still asks for a word. */
export const STILL_PROMISED: ReadonlySet<unknown> = new Set(['proposed', 'intention', 'in_progress']);

/**
 * Words of a party on its promises. It speaks for itself: « on laisse » withdraws its own yes and ends nothing
 * for the others.
 */
export const promises: Question<AnswersOf<'promises'>> = {
  reads: ({ said }) => ({ cooperations: said.map(({ cooperationId }) => cooperationId) }),
  edits: (state, speaking, { said }) => {
    const isParty = ({ cooperationId }: Said): boolean =>
      state.has(relationshipKey('PARTY_TO', speaking.actorId, cooperationId));
    const unknown = said.flatMap((one, i) =>
      isParty(one) ? [] : [{ path: `answers.said.${i}.cooperationId`, id: one.cooperationId }],
    );
    if (unknown.length > 0) throw new UnknownReferenceError(unknown);
    return mergeEdits(...said.map((one) => sayPromise(state, speaking, one)));
  },
};

function sayPromise(state: Elements, speaking: Speaking, { cooperationId, word, promisedFor }: Said): Edits {
  const key = nodeKey('Cooperation', cooperationId);
  const present = state.get(key) ?? {};
  // Another party has said meanwhile that it has begun or ended.
  if (!STILL_PROMISED.has(present.status)) return new Map();
  const { day } = speaking;
  switch (word) {
    case 'yes':
      return agreement(state, speaking, cooperationId, true);
    case 'no':
    case 'dropped':
      return agreement(state, speaking, cooperationId, false);
    case 'moved':
      return new Map([[key, propertiesOf({ ...present, promisedFor })]]);
    case 'begun':
      return new Map([[key, { ...present, status: 'in_progress', lastSignOn: day }]]);
    case 'kept':
      return new Map([[key, kept(present, day)]]);
  }
}

/** Returns a promise that was kept: a link, whose level nobody said yet unless it has one. */
function kept(present: Properties, day: string): Properties {
  const isUnsaid = present.intensity === undefined || present.intensity === 0;
  return {
    ...present,
    status: 'active',
    startedOn: present.startedOn ?? day,
    lastSignOn: day,
    ...(isUnsaid && { intensity: DEFAULT_INTENSITY, intensityAssumed: true }),
  };
}

/** Returns the edits that set or remove the yes of the party that speaks. */
function agreement(
  state: Elements,
  { actorId, day }: Speaking,
  cooperationId: string,
  agrees: boolean,
): Edits {
  const party = relationshipKey('PARTY_TO', actorId, cooperationId);
  const { agreedBy: _by, agreedOn: _on, ...role } = state.get(party) ?? {};
  const edits: Edits = new Map([[party, agrees ? { ...role, agreedOn: day } : role]]);
  const next = applyEdits(state, edits);
  return mergeEdits(
    edits,
    agrees ? intentionEdits(next, cooperationId) : withdrawalEdits(state, next, cooperationId, actorId),
  );
}
