/**
 * Cytoscape adds an inline style to the page unless an element has this id; the page's policy forbids it, and the
 * one thing it says (the container is positioned) is said by the page's own styles.
 */
export function keepStylesOut(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id) !== null) return;
  document.head.append(Object.assign(document.createElement('meta'), { id }));
}
