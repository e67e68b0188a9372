import { once } from '../../model/once.ts';
import { loadWithTexts } from '../messages/translate.ts';

const AGAIN_MS = 3_000;

/** Loads a module on demand: once, however often it is requested, and with retries after network failures. */
export const later = <M>(load: () => Promise<M>): (() => Promise<M>) =>
  once(
    () =>
      new Promise((resolve) => {
        const ask = (): void => void load().then(resolve, () => setTimeout(ask, AGAIN_MS));
        ask();
      }),
  );

/** Loads a module with its own texts on demand. */
export const laterWithTexts = <M>(load: () => Promise<M>): (() => Promise<M>) =>
  later(() => loadWithTexts(load));
