import type { GapStatus } from '../../contract/vocabulary.ts';
import type { Speaker } from '../../readings/gaps/speaker.ts';
import { asSentence } from '../as-sentence.ts';
import { fr } from '../french.ts';
import { frenchGapStatuses } from './gap-statuses.ts';
import { theDay } from './when.ts';

/** Returns the sentences of the acts and words by which a room answers a question. */
export const frenchGapActs = (say: Speaker) => {
  const purpose = (note: string | undefined) => (note === undefined ? '' : fr` : ${say.quote(note)}`);
  const until = (day: string | undefined) => (day === undefined ? '' : fr`, pour ${theDay(say.day(day))}`);
  return {
    said: (status: GapStatus, reason?: string) =>
      fr`${frenchGapStatuses[status]}. ${asSentence(reason)}`.trim(),
    link: (ids: readonly string[]) => fr`Un lien a été ajouté entre ${say.actors(ids)}.`,
    carrier: (actorId: string, commitmentId: string) =>
      fr`${say.actor(actorId)} ${say.agree([actorId], 'porte', 'portent')} ${say.commitment(commitmentId)}.`,
    proposed: (ids: readonly string[], day?: string, note?: string) =>
      fr`Une rencontre est proposée entre ${say.actors(ids)}${until(day)}${purpose(note)}.`,
    promised: (ids: readonly string[], day?: string, note?: string) =>
      fr`Une rencontre est promise entre ${say.actors(ids)}${until(day)}${purpose(note)}. Chaque partie a dit oui.`,
    begun: (ids: readonly string[]) => fr`La rencontre entre ${say.actors(ids)} a eu lieu.`,
    overdue: (ids: readonly string[], day: string) =>
      fr`La rencontre entre ${say.actors(ids)} était prévue pour ${theDay(say.day(day))} : la question est rouverte.`,
    left: (ids: readonly string[]) =>
      fr`La rencontre entre ${say.actors(ids)} n’aura pas lieu : la question est rouverte.`,
  };
};
