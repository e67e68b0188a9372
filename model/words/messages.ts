import type { messages } from './fr/screens/first.ts';
import type { laterMessages } from './fr/screens/later.ts';

/** The same keys as in French, plain where French is plain, with the same arguments where it has some. */
type InAnyLanguage<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string ? (...args: A) => string : string;
};

/** Messages of a language for the first map. */
export type FirstMessages = InAnyLanguage<typeof messages>;
/** Messages of a language loaded with later views. */
export type LaterMessages = InAnyLanguage<typeof laterMessages>;
export type Messages = FirstMessages & LaterMessages;
