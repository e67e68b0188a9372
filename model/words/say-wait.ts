import type { Label } from '../contract/primitives.ts';
import { eachLanguage } from './each-language.ts';
import { wordsIn } from './words.ts';

/** Formats a wait: in seconds below a minute, then in minutes, rounded up. */
export const sayWait = (seconds: number): Label =>
  eachLanguage((language) => {
    const { wait } = wordsIn(language);
    return seconds < 60 ? wait.seconds(seconds) : wait.minutes(Math.ceil(seconds / 60));
  });
