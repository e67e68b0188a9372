import type { z } from 'zod';
import type { Cooperation } from '../../server/contract/cooperation.ts';
import { acceptSuggestion, answerGap } from '../../server/contract/endpoints/index.ts';
import type { GapAnswerInput } from '../../server/contract/gap.ts';
import type { Nature } from '../../server/contract/vocabulary.ts';
import { call } from '../api/call.ts';
import { randomId } from '../api/random-id.ts';
import { t } from '../messages/translate.ts';
import { readingQuery, store } from '../state/index.ts';
import { type Written, write } from './write.ts';

/**
 * What the room answers to a question, or its rank on the screen: absent properties stay, null clears. The question is
 * that of the reading on screen, whose figures the answer keeps.
 */
export const saveAnswer = (key: string, body: z.input<typeof GapAnswerInput>, said?: string) => {
  const { territoryId, reading, map } = store.get();
  const at = body.status === undefined || map.value === null ? {} : { at: map.value.day };
  return write(
    (idempotencyKey) =>
      call(answerGap, {
        params: { territoryId: territoryId ?? '', key },
        query: readingQuery(reading),
        body: { ...at, ...body },
        idempotencyKey,
      }),
    said === undefined ? {} : { said },
  );
};

/** Puts questions on the screen after those already there, in this order; the last one says so. */
export async function showQuestions(keys: readonly string[], from: number, said: string): Promise<void> {
  for (const [i, key] of keys.entries()) {
    const written = await saveAnswer(key, { shown: from + i }, i === keys.length - 1 ? said : undefined);
    if (!written.ok) return;
  }
}

/** Makes a suggestion a proposed cooperation. */
export const takeSuggestion = (
  key: string,
  { nature, promisedFor }: { readonly nature?: Nature; readonly promisedFor?: string } = {},
): Promise<Written<Cooperation>> => {
  const id = randomId();
  return write(
    (idempotencyKey) =>
      call(acceptSuggestion, {
        params: { territoryId: store.get().territoryId ?? '', key },
        body: {
          id,
          ...(nature === undefined ? {} : { nature }),
          ...(promisedFor === undefined ? {} : { promisedFor }),
        },
        idempotencyKey,
      }),
    { said: t('suggestion.accepted') },
  );
};
