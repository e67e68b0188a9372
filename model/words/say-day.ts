import type { Language } from '../contract/primitives.ts';

const CALENDARS = {
  fr: new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
} as const;

/** « 12 mars 2026 », « 1er octobre 2026 » */
export function sayDay(day: string, language: Language): string {
  const text = CALENDARS[language].format(new Date(`${day}T00:00:00Z`));
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}
