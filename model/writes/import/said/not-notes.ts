import { fold } from '../../../words/fold-text.ts';

const EMAIL = /[^\s@;,<>()]{1,64}@[^\s@;,<>()]{1,190}\.\p{L}{2,20}/gu;
const PHONE = /(?<![\d.,])(?:\+\d{2,3}[ .]?|0)[1-9](?:[ .-]?\d{2}){4}(?!\d)/g;
const IP = /(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d.])/g;
const REMINDER =
  /^(?:a |to )?(?:re)?(?:lancer|rappeler|contacter|appeler|recontacter|relancer|call back|ring back|chase up)\b|^(?:relance|rappel)\b/;
const PERSON =
  /^(?:elue? referente?|referente?|contact|interlocut\w+|personne ressource|responsable|chargee? de mission|suivi par)\s*:/;

/** Text that may be kept as a note, and whether a part was removed. */
export interface Cleaned {
  readonly text: string;
  readonly left?: 'contacts' | 'reminders';
}

/** A text without ways to reach a person, names of contacts and reminders: these are nobody's map. */
export function withoutPrivate(text: string): Cleaned {
  const folded = fold(text);
  if (REMINDER.test(folded)) return { text: '', left: 'reminders' };
  if (PERSON.test(folded)) return { text: '', left: 'contacts' };
  const cleaned = text.replace(EMAIL, '').replace(PHONE, '').replace(IP, '');
  if (cleaned === text) return { text };
  return {
    text: cleaned.replace(/[ \t]{2,}/g, ' ').replace(/^[\s,;:()-]+|[\s,;:(-]+$/g, ''),
    left: 'contacts',
  };
}
