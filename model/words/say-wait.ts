import type { Label } from '../contract/primitives.ts';
import { eachLanguage } from './each-language.ts';
import { wordsIn } from './words.ts';

/** How long one waits, as it is said: to the second below a minute, then to the minute, never too short. */
export const sayWait = (seconds: number): Label =>
  eachLanguage((language) => {
    const { wait } = wordsIn(language);
    return seconds < 60 ? wait.seconds(seconds) : wait.minutes(Math.ceil(seconds / 60));
  });
