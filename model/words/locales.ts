import type { Language } from '../contract/primitives.ts';

/** How each language is called where dates, numbers and lists are written. */
export const LOCALES = { fr: 'fr-FR', en: 'en-GB' } as const satisfies Record<Language, string>;
