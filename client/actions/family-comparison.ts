import { type AppState, type Place, patchState, sameSelection, store } from '../state/index.ts';

/** Below this the legend and the panel are sheets over the map: one at a time, and none to begin with. */
const narrow = matchMedia('screen and (max-width: 900px)');

/** Opens the panel; on a narrow screen it replaces the legend. */
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

/** Shows the map first when a screen becomes narrow. */
export function fitFamiliesToScreen(): void {
  narrow.addEventListener('change', () => {
    if (narrow.matches) patchState({ legendOpen: false, panelOpen: false });
  });
}

/** Adapts the panels next to the map: a selection opens its sheet, clearing it closes the sheet. */
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
