import { once } from '../../../model/once.ts';
import { loadWithTexts } from '../../messages/translate.ts';

/*
 * What comes after the first picture of a map: asked for once, however often a screen says that it needs it, and where
 * the network takes it away, again until it is there.
 */
const AGAIN_MS = 3_000;

const later = (load: () => Promise<unknown>): (() => void) => {
  const ask = (): void => void load().catch(() => setTimeout(ask, AGAIN_MS));
  return once(ask);
};

export const loadEntryBar = later(() => import('./entry-bar.ts'));
export const loadChosenPanels = later(() => loadWithTexts(() => import('./chosen-panels.ts')));
export const loadSettleTool = later(() => loadWithTexts(() => import('./settle-tool.ts')));
export const loadLeadStrip = later(() => loadWithTexts(() => import('./lead-strip.ts')));
export const loadPointerLights = later(() => import('./pointer-lights.ts'));
