import type { Reading } from '../../../model/elements/system.ts';
import {
  findSuggestions,
  type SuggestionDraft,
} from '../../../model/readings/suggestions/find-suggestions.ts';
import { systemOf, type TaskSurroundings } from '../task-surroundings.ts';

/** Suggests actors that could meet. */
export const run = (
  { reading }: { readonly reading: Reading },
  around: TaskSurroundings,
): SuggestionDraft[] => findSuggestions(systemOf(around, reading));
