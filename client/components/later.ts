import { once } from '../../model/once.ts';
import { loadWithTexts } from '../messages/translate.ts';

const AGAIN_MS = 3_000;

/**
 * A part of the program that comes when it is needed: asked for once, however often a screen says that it needs it, and
 * where the network takes it away, again until it is there.
 */
export const later = <M>(load: () => Promise<M>): (() => Promise<M>) =>
  once(
    () =>
      new Promise((resolve) => {
        const ask = (): void => void load().then(resolve, () => setTimeout(ask, AGAIN_MS));
        ask();
      }),
  );

/** The same, of what says more than the first screen does. */
export const laterWithTexts = <M>(load: () => Promise<M>): (() => Promise<M>) =>
  later(() => loadWithTexts(load));
