import type cytoscape from 'cytoscape';

/** Gives or takes a class; Cytoscape's own functions style an element anew and draw all again where nothing changed too. */
export function setClass(element: cytoscape.SingularElementArgument, name: string, wanted: boolean): void {
  if (element.hasClass(name) !== wanted) element.toggleClass(name, wanted);
}
