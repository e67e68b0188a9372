import type { Elements } from '../../elements/elements.ts';
import { ERASED_ACCOUNT } from './erased-words.ts';

/** How states that are kept as JSON say who gave an answer. */
export const signatureOf = (name: string): string => `"by":${JSON.stringify(name)}`;

/** Elements that somebody has signed no more. */
export const withoutSignature = (elements: Elements, name: string): Elements =>
  new Map(
    [...elements].map(([key, state]) => [key, state.by === name ? { ...state, by: ERASED_ACCOUNT } : state]),
  );
