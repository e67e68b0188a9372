import type { z } from 'zod';
import { acceptSuggestion, answerGap } from '../../server/contract/endpoints/index.ts';
import type { GapAnswerInput } from '../../server/contract/gap.ts';
import { call } from '../api/call.ts';
import { randomId } from '../api/random-id.ts';
import { t } from '../messages/translate.ts';
import { store } from '../state/index.ts';
import { write } from './write.ts';

/** What the room answers to a question, or whether it is shown: absent properties stay, null clears. */
export const saveAnswer = (key: string, body: z.input<typeof GapAnswerInput>, said?: string) =>
  write(
    (idempotencyKey) =>
      call(answerGap, { params: { territoryId: store.get().territoryId ?? '', key }, body, idempotencyKey }),
    said === undefined ? {} : { said },
  );

/** Makes a suggestion a proposed cooperation. */
export const takeSuggestion = (key: string, promisedFor?: string) =>
  write(
    (idempotencyKey) =>
      call(acceptSuggestion, {
        params: { territoryId: store.get().territoryId ?? '', key },
        body: { id: randomId(), ...(promisedFor === undefined ? {} : { promisedFor }) },
        idempotencyKey,
      }),
    { said: t('suggestion.accepted') },
  );
