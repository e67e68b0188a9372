import type { z } from 'zod';
import { acceptSuggestion, answerGap } from '../../model/contract/endpoints/index.ts';
import type { GapAnswerInput } from '../../model/contract/gap.ts';
import type { Nature } from '../../model/contract/vocabulary.ts';
import { withoutAbsent } from '../../model/without-absent.ts';
import { randomId } from '../api/random-id.ts';
import { t } from '../messages/translate.ts';
import { store, viewOptionsQuery } from '../state/index.ts';
import { edit } from './edit.ts';
import type { Written } from './write.ts';

/**
 * Saves an answer to a question, or its rank on the screen: absent properties stay, null clears. The question
 * is the one on screen, whose figures the answer stores.
 */
export const saveAnswer = (
  key: string,
  body: z.input<typeof GapAnswerInput>,
  notice?: string,
  territoryId = store.get().territoryId,
) => {
  const { viewOptions, map } = store.get();
  const at = body.status === undefined || map.value === null ? {} : { at: map.value.day };
  return edit(
    answerGap,
    {
      params: { territoryId: territoryId ?? '', key },
      query: viewOptionsQuery(viewOptions),
      body: { ...at, ...body },
    },
    notice === undefined ? {} : { notice },
  );
};

/** Puts questions on the screen after the present ones, in order, with one message at the end. */
export async function showQuestions(keys: readonly string[], from: number, notice: string): Promise<void> {
  const { territoryId } = store.get();
  for (const [i, key] of keys.entries()) {
    const isLast = i === keys.length - 1;
    const written = await saveAnswer(key, { shown: from + i }, isLast ? notice : undefined, territoryId);
    if (!written.ok) return;
  }
}

/** Makes a suggestion a proposed cooperation; gives its id. */
export async function takeSuggestion(
  key: string,
  { nature, promisedFor }: { readonly nature?: Nature; readonly promisedFor?: string } = {},
): Promise<Written<{ id: string }>> {
  const id = randomId();
  const written = await edit(
    acceptSuggestion,
    {
      params: { territoryId: store.get().territoryId ?? '', key },
      body: {
        id,
        ...withoutAbsent({ nature, promisedFor }),
      },
    },
    { notice: t('suggestion.accepted') },
  );
  return written.ok ? { ok: true, value: { id } } : written;
}
