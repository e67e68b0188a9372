import type { GapStatus } from '../../contract/vocabulary.ts';
import type { Speaker } from '../../readings/gaps/speaker.ts';
import { asSentence } from '../as-sentence.ts';
import { englishGapStatuses } from './gap-statuses.ts';

/** Returns the sentences of the acts and words by which a room answers a question. */
export const englishGapActs = (say: Speaker) => {
  const purpose = (note: string | undefined) => (note === undefined ? '' : `: ${say.quote(note)}`);
  const until = (day: string | undefined) => (day === undefined ? '' : `, for ${say.day(day)}`);
  return {
    said: (status: GapStatus, reason?: string) =>
      `${englishGapStatuses[status]}. ${asSentence(reason)}`.trim(),
    link: (ids: readonly string[]) => `A link was added between ${say.actors(ids)}.`,
    carrier: (actorId: string, commitmentId: string) =>
      `${say.actor(actorId)} ${say.agree([actorId], 'carries', 'carry')} ${say.commitment(commitmentId)}.`,
    proposed: (ids: readonly string[], day?: string, note?: string) =>
      `A meeting is proposed between ${say.actors(ids)}${until(day)}${purpose(note)}.`,
    promised: (ids: readonly string[], day?: string, note?: string) =>
      `A meeting is promised between ${say.actors(ids)}${until(day)}${purpose(note)}. Each party said yes.`,
    begun: (ids: readonly string[]) => `The meeting between ${say.actors(ids)} took place.`,
    overdue: (ids: readonly string[], day: string) =>
      `The meeting between ${say.actors(ids)} was due by ${say.day(day)}: the question is open again.`,
    left: (ids: readonly string[]) =>
      `The meeting between ${say.actors(ids)} will not take place: the question is open again.`,
  };
};
