import type cytoscape from 'cytoscape';

/** Sets or removes a class, only if it changes: Cytoscape's own functions always restyle and redraw. */
export function setClass(element: cytoscape.SingularElementArgument, name: string, wanted: boolean): void {
  if (element.hasClass(name) !== wanted) element.toggleClass(name, wanted);
}
