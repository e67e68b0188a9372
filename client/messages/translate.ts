import type { Label, Language } from '../../model/contract/primitives.ts';
import type { Problem } from '../../model/contract/problem.ts';
import { mannerOf } from '../../model/words/manner.ts';
import { messages as french } from './fr.ts';
import type { FirstMessages, Messages } from './messages.ts';

export type MessageKey = keyof Messages;
type Arguments<K extends MessageKey> = Messages[K] extends (...args: infer A) => string ? A : [];
/** Keys of texts that need no argument. */
export type PlainKey = { [K in MessageKey]: Messages[K] extends string ? K : never }[MessageKey];

/** The first language comes with the screen, another when it is first asked for. */
const FIRST: Readonly<Record<Language, () => FirstMessages | Promise<FirstMessages>>> = {
  fr: () => french,
  en: async () => (await import('./en.ts')).messages,
};
const LATER = {
  fr: () => import('./fr-later.ts'),
  en: () => import('./en-later.ts'),
} as const;

/** Without those of later views until `laterMessages`. */
let messages: Partial<Messages> = french;
let language: Language = 'fr';
let withLater = false;

/** Speaks another language from now on; its texts are loaded when first asked for. */
export async function setMessages(next: Language): Promise<void> {
  const first = await FIRST[next]();
  messages = withLater ? { ...first, ...(await LATER[next]()).laterMessages } : first;
  language = next;
}

async function laterMessages(): Promise<void> {
  withLater = true;
  const asked = language;
  const later = await LATER[asked]();
  // A language chosen meanwhile brings its own.
  if (asked === language) messages = { ...messages, ...later.laterMessages };
}

export const currentLanguage = (): Language => language;

/** The text of a key in the language of the screen. */
export function t<K extends MessageKey>(key: K, ...args: Arguments<K>): string {
  const message = messages[key] as string | ((...values: unknown[]) => string);
  const text = typeof message === 'function' ? message(...args) : message;
  return mannerOf(language).typeset(text);
}

/** Loads what was not there with the first map, its texts before it. */
export async function loadWithTexts<M>(load: () => Promise<M>): Promise<M> {
  await laterMessages();
  return load();
}

/** A label of the reference tables, in the language of the screen. */
export const labelText = (label: Label | undefined): string =>
  label === undefined ? '' : mannerOf(language).typeset(label[language]);

/** What a refusal says to a person: the API's own sentence, or ours where the API could not speak. */
export function problemText(problem: Problem): string {
  if (problem.code === 'UNREACHABLE') return t('problem.UNREACHABLE');
  return problem.detail === '' ? t('problem.UNEXPECTED') : problem.detail;
}
