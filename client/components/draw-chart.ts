type PlotLibrary = typeof import('@observablehq/plot');

/**
 * Draws a chart by the library, loaded on first use. It adds a style sheet to each drawing, which the page's
 * CSP refuses: it is removed, and ours (`.chart svg`) replaces it.
 */
export async function drawChart(draw: (plot: PlotLibrary) => Element): Promise<Element> {
  const drawing = draw(await import('@observablehq/plot'));
  drawing.querySelector('style')?.remove();
  drawing.setAttribute('role', 'img');
  // One picture with one label: the table next to it describes its parts.
  for (const part of drawing.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  return drawing;
}
