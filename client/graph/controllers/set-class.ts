import type cytoscape from 'cytoscape';

/** Sets or removes a class if needed: Cytoscape's own functions restyle and redraw even without a change. */
export function setClass(element: cytoscape.SingularElementArgument, name: string, wanted: boolean): void {
  if (element.hasClass(name) !== wanted) element.toggleClass(name, wanted);
}
