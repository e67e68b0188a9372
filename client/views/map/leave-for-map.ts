/** From a field around the map to the map itself, and its keys; where there is none to see, to nothing. */
export function leaveForMap(field: HTMLElement | null): void {
  const map = field?.closest('.frame')?.querySelector<HTMLElement>('.graph-canvas');
  if (map?.checkVisibility()) map.focus();
  else field?.blur();
}
