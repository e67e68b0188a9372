import { LANGUAGES } from '../../model/contract/languages.ts';
import type { Label, Language } from '../../model/contract/primitives.ts';
import type { Problem } from '../../model/contract/problem.ts';
import { messages as french } from '../../model/words/fr/screens/first.ts';
import { mannerOf } from '../../model/words/manner.ts';
import type { FirstMessages, LaterMessages, Messages } from '../../model/words/messages.ts';
import { sayIn, type Told } from '../../model/words/say.ts';

export type MessageKey = keyof Messages;
/** Keys of texts that need no argument. */
export type PlainKey = { [K in MessageKey]: Messages[K] extends string ? K : never }[MessageKey];

/** Loads the first messages: the source language comes with the screen, others on first use. */
async function firstIn(language: Language): Promise<FirstMessages> {
  if (language === LANGUAGES[0]) return french;
  const { messages } = await import(`../../model/words/${language}/screens/first.ts`);
  return messages;
}

async function laterIn(language: Language): Promise<LaterMessages> {
  const { laterMessages } = await import(`../../model/words/${language}/screens/later.ts`);
  return laterMessages;
}

/** Without those of later views until `laterMessages`. */
let messages: Partial<Messages> = french;
let language: Language = LANGUAGES[0];
let withLater = false;

/** Speaks another language from now on; its texts are loaded when first asked for. */
export async function setMessages(next: Language): Promise<void> {
  const first = await firstIn(next);
  messages = withLater ? { ...first, ...(await laterIn(next)) } : first;
  language = next;
}

async function laterMessages(): Promise<void> {
  withLater = true;
  const asked = language;
  const later = await laterIn(asked);
  // A language chosen meanwhile brings its own.
  if (asked === language) messages = { ...messages, ...later };
}

export const currentLanguage = (): Language => language;

/** Returns the text of a key in the screen's language. */
export const t = <K extends MessageKey>(key: K, ...args: Told<Messages, K>): string =>
  sayIn(messages as Messages, language)(key, ...args);

/** Loads what was not there with the first map, its texts before it. */
export async function loadWithTexts<M>(load: () => Promise<M>): Promise<M> {
  await laterMessages();
  return load();
}

/** Returns a reference label in the screen's language. */
export const labelText = (label: Label | undefined): string =>
  label === undefined ? '' : mannerOf(language).typeset(label[language]);

/** Returns the text of a refusal: the API's own sentence, or ours if the API was unreachable. */
export function problemText(problem: Problem): string {
  if (problem.code === 'UNREACHABLE') return t('problem.UNREACHABLE');
  return problem.detail === '' ? t('problem.UNEXPECTED') : problem.detail;
}
