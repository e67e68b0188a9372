import type { Label, Language } from '../contract/primitives.ts';
import { eachLanguage } from './each-language.ts';
import { wait as english } from './en/wait.ts';
import { wait as french } from './fr/wait.ts';

const TEXTS: Readonly<Record<Language, typeof french>> = { fr: french, en: english };

/** How long one waits, as it is said: to the second below a minute, then to the minute, never too short. */
export const sayWait = (seconds: number): Label =>
  eachLanguage((language) =>
    seconds < 60 ? TEXTS[language].seconds(seconds) : TEXTS[language].minutes(Math.ceil(seconds / 60)),
  );
