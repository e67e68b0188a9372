type PlotLibrary = typeof import('@observablehq/plot');

/**
 * A chart by the library, which comes when one is first drawn. It puts a style sheet into each drawing, which the page's
 * CSP refuses: it is taken out, and ours (`.chart svg`) says the same.
 */
export async function drawChart(draw: (plot: PlotLibrary) => Element): Promise<Element> {
  const drawing = draw(await import('@observablehq/plot'));
  drawing.querySelector('style')?.remove();
  drawing.setAttribute('role', 'img');
  // One picture with one name: its parts are told by the table beside it.
  for (const part of drawing.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  return drawing;
}
