import type { GapAct, GapAnswerInput } from '../contract/gap.ts';
import type { IsoDay } from '../elements/day.ts';
import { gapAnswerId, nodeKey, type Properties, propertiesOf } from '../elements/elements.ts';
import type { GapDraft } from '../readings/gaps/define-gap.ts';
import { reorder, shownKeys } from '../readings/gaps/gap-answers.ts';
import { withoutAbsent } from '../without-absent.ts';

/** An act on the map by which the room answers, and what it made: a cooperation, or the actor that carries. */
export interface ActMade {
  readonly act: GapAct;
  readonly actId: string;
}

/** Target and time of an answer. */
export interface Answering {
  readonly territoryId: string;
  readonly key: string;
  readonly input: GapAnswerInput;
  /** The act that answers; absent for an answer in words. */
  readonly made?: ActMade | undefined;
  /** The day it is given, where the input names none. */
  readonly day: IsoDay;
  /** The present gap; undefined for an earlier answer whose gap has disappeared. */
  readonly draft: Pick<GapDraft, 'severity' | 'figures'> | undefined;
  /** The keys of all gaps that are there. */
  readonly present: ReadonlySet<string>;
}

/** Returns the resulting answer without its rank; omitted input stays, null clears. */
function nextAnswer(known: Properties | undefined, answering: Answering): Properties {
  const { territoryId, key, input, made, day, draft } = answering;
  const { at, shown: _rank, ...fields } = input;
  const named = withoutAbsent(fields);
  // An answer keeps the moment it was given: to move it on the screen does not make it a new one.
  const isGivenNow = known === undefined || Object.keys(named).length > 0 || at !== undefined;
  // A status given in words replaces the act that answered before.
  const { act: _act, actId: _actId, ...words } = known ?? {};
  return propertiesOf({
    ...(input.status === undefined ? known : words),
    ...named,
    ...made,
    status: named.status ?? (input.status === null ? undefined : known?.status) ?? 'open',
    ...(isGivenNow && { at: at ?? day }),
    ...(isGivenNow && draft && { severity: draft.severity, figures: JSON.stringify(draft.figures) }),
    territoryId,
    key,
  });
}

/** Lists the parts that an answer's status requires and that are missing. */
export function missingParts({ status, reason, reviewOn }: Properties): Array<'reason' | 'reviewOn'> {
  const needsReason = status === 'accepted' || status === 'contested';
  return [
    ...(needsReason && (reason === undefined || reason === '') ? (['reason'] as const) : []),
    ...(status === 'accepted' && reviewOn === undefined ? (['reviewOn'] as const) : []),
  ];
}

/**
 * Returns the edits of an answer: its own first, then those of answers whose rank moves. `answers`: all of
 * the territory, as stored.
 */
export function answerEdits(answers: readonly Properties[], answering: Answering): Map<string, Properties> {
  const { territoryId, key, input, present } = answering;
  const known = new Map(answers.map((answer) => [String(answer.key), answer]));
  const all = new Map(known).set(key, nextAnswer(known.get(key), answering));
  const edited = input.shown === undefined ? all : withRanks(all, key, input.shown, present);
  return new Map(
    [...edited].map(([gapKey, answer]) => [nodeKey('GapAnswer', gapAnswerId(territoryId, gapKey)), answer]),
  );
}

function withRanks(
  answers: ReadonlyMap<string, Properties>,
  key: string,
  rank: number | null,
  present: ReadonlySet<string>,
): Map<string, Properties> {
  const order = reorder(shownKeys([...answers.values()].map(rankOf), present), key, rank, present);
  const ranks = new Map(order.map((shownKey, i) => [shownKey, i + 1]));
  return new Map(
    [...answers].map(([gapKey, { shown: _before, ...answer }]) => {
      const shown = ranks.get(gapKey);
      return [gapKey, shown === undefined ? answer : { ...answer, shown }];
    }),
  );
}

const rankOf = ({ key, shown }: Properties) => ({
  key: String(key),
  shown: typeof shown === 'number' ? shown : null,
});
