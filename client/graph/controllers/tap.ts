import type cytoscape from 'cytoscape';
import type { Point } from '../../../model/drawing/geometry.ts';
import { landOfSymbol } from '../../../model/drawing/lands/symbol-id.ts';
import { pairKey } from '../../../model/elements/system.ts';
import type { Selection } from '../../state/selection.ts';
import type { GraphCallbacks } from '../screen-render-input.ts';
import type { LinkDrawing } from './draw-link.ts';

/** Taps: an actor, a cooperation, a pair where several share a line, nothing, the name of a land, the figure of a strait; twice on the paper adds an actor. */
export function listenToTaps(
  cy: cytoscape.Core,
  callbacks: GraphCallbacks,
  drawing: LinkDrawing,
  wordAt: (at: Point) => Selection,
): void {
  // A name lies over the lines that run below it.
  const wordOf = ({ target, renderedPosition }: cytoscape.EventObject): Selection =>
    target === cy || target.isEdge() ? wordAt(renderedPosition) : null;
  cy.on('tap', (event) => {
    if (drawing.active) {
      drawing.finishAt(event.renderedPosition);
      return;
    }
    const word = wordOf(event);
    if (word !== null) callbacks.onSelect(word);
    else if (event.target === cy) callbacks.onSelect(null);
    else if (event.target.hasClass('card')) callbacks.onUnfold(landOfSymbol(event.target.id()) ?? '');
    else if (event.target.hasClass('actor') && event.originalEvent?.shiftKey) {
      callbacks.onJoin(event.target.id());
      // Shift adds to what is moved together, too: here it only points.
      requestAnimationFrame(() => event.target.unselect());
    } else if (!event.target.hasClass('membership')) callbacks.onSelect(selectionOf(event.target));
  });
  cy.on('dbltap', (event) => {
    const word = wordOf(event);
    const isCard = event.target !== cy && event.target.hasClass('card');
    const folded = event.target === cy || isCard ? null : landOfSymbol(event.target.id());
    if (folded !== null) callbacks.onUnfold(folded);
    else if (word?.kind === 'land') callbacks.onNameLand(word.id);
    else if (event.target === cy) callbacks.onAddActorAt(round(event.position.x), round(event.position.y));
  });
}

function selectionOf(element: cytoscape.NodeSingular | cytoscape.EdgeSingular): Selection {
  // A folded land is selected as one; so is a line that merges several.
  const landId = [element.id(), ...(element.isEdge() ? [element.source().id(), element.target().id()] : [])]
    .map(landOfSymbol)
    .find((id) => id !== null);
  if (landId !== undefined && landId !== null) return { kind: 'land', id: landId };
  if (element.isNode()) {
    return element.hasClass('hub')
      ? { kind: 'cooperation', id: element.data('cooperationId') }
      : { kind: 'actor', id: element.id() };
  }
  const ids: readonly string[] = element.data('cooperationIds') ?? [];
  const [only, another] = ids;
  return only !== undefined && another === undefined
    ? { kind: 'cooperation', id: only }
    : { kind: 'pair', id: pairKey(element.source().id(), element.target().id()) };
}

const round = (value: number): number => Math.round(value * 10) / 10;
