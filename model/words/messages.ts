import type { messages } from './fr/screens/first.ts';
import type { laterMessages } from './fr/screens/later.ts';

/** The same keys as in French, plain where French is plain, with the same arguments where it has some. */
type InAnyLanguage<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => string ? (...args: A) => string : string;
};

/** What any language gives before the first map. */
export type FirstMessages = InAnyLanguage<typeof messages>;
/** What it gives with the views that are loaded when they are opened. */
export type LaterMessages = InAnyLanguage<typeof laterMessages>;
export type Messages = FirstMessages & LaterMessages;
