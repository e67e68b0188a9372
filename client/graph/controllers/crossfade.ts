/** How long a change of light takes. */
const DURATION_MS = 180;

export const prefersStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Lays a still image of the present drawing over the next one and fades it out. Highlighting any number of
 * elements then costs one image, whereas a Cytoscape transition restyles each of them at each frame.
 */
export function crossfade(container: HTMLElement): void {
  if (prefersStillness()) return;
  const layers = [...container.querySelectorAll<HTMLCanvasElement>('canvas[data-id]')].filter(
    (layer) => layer.width > 0 && layer.style.display !== 'none',
  );
  const [first] = layers;
  if (first === undefined) return;
  const still = document.createElement('canvas');
  still.width = first.width;
  still.height = first.height;
  const context = still.getContext('2d');
  if (context === null) return;
  // Coasts lie beneath and stay as they are: paper over them would make them blink.
  if (container.querySelector('.land-coast') === null) {
    context.fillStyle = getComputedStyle(container).backgroundColor;
    context.fillRect(0, 0, still.width, still.height);
  }
  for (const layer of [...layers].sort((a, b) => Number(a.style.zIndex) - Number(b.style.zIndex))) {
    context.drawImage(layer, 0, 0);
  }
  Object.assign(still.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    pointerEvents: 'none',
    zIndex: '10',
  });
  container.append(still);
  const fade = still.animate([{ opacity: 1 }, { opacity: 0 }], { duration: DURATION_MS, easing: 'ease-out' });
  fade.onfinish = () => still.remove();
  fade.oncancel = () => still.remove();
}
