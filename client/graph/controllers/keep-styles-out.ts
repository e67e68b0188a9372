/**
 * Prevents Cytoscape's inline style by adding an element with this id; the page's policy forbids inline
 * styles, and its only rule (a positioned container) is in the page's own styles.
 */
export function keepStylesOut(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id) !== null) return;
  document.head.append(Object.assign(document.createElement('meta'), { id }));
}
