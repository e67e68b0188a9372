import { type AppState, type Place, patchState, sameSelection, store } from '../state/index.ts';

/** Below this the legend and the panel are sheets over the map: one at a time, and none to begin with. */
const narrow = matchMedia('screen and (max-width: 900px)');

/** The panel opens, and takes the place of the legend where there is room for one only. */
export const withPanel = (): Partial<AppState> =>
  narrow.matches ? { panelOpen: true, legendOpen: false } : { panelOpen: true };

export const toggleLegend = (): void => {
  const legendOpen = !store.get().legendOpen;
  patchState(legendOpen && narrow.matches ? { legendOpen, panelOpen: false } : { legendOpen });
};

export const togglePanel = (): void => {
  const { panelOpen } = store.get();
  patchState(panelOpen ? { panelOpen: false } : withPanel());
};

/** Where a screen becomes small, the map is shown first. */
export function fitFamiliesToScreen(): void {
  narrow.addEventListener('change', () => {
    if (narrow.matches) patchState({ legendOpen: false, panelOpen: false });
  });
}

/** Panels beside the map: the sheet of what is chosen opens, and closes where nothing is chosen any more. */
export function panelsFor(before: Place, after: Place): Partial<AppState> {
  const isSame =
    before.territoryId === after.territoryId &&
    before.view === after.view &&
    sameSelection(before.selection, after.selection);
  if (isSame || after.view !== 'map') return {};
  if (after.selection === null) return { panelOpen: false };
  return narrow.matches ? {} : { panelOpen: true };
}

/** Opens the legend at the reserve, with the hand on it. */
export function openReserve(): void {
  patchState({ legendOpen: true, ...(narrow.matches ? { panelOpen: false } : {}) });
  requestAnimationFrame(() => {
    const reserve = document.querySelector<HTMLDetailsElement>('maillage-reserve details');
    if (reserve !== null) reserve.open = true;
    reserve?.querySelector('summary')?.focus();
  });
}
