import type cytoscape from 'cytoscape';

/** Adds or removes a class only if that changes it: Cytoscape's own functions always restyle and redraw. */
export function setClass(element: cytoscape.SingularElementArgument, name: string, wanted: boolean): void {
  if (element.hasClass(name) !== wanted) element.toggleClass(name, wanted);
}
