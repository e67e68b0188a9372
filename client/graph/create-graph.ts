import { MapDrawing } from './map-drawing.ts';
import type { GraphCallbacks, GraphHandle } from './screen-render-input.ts';

/** Draws the map of a territory in an element, and keeps it in step with the models it is given. */
export const createGraph = (container: HTMLElement, callbacks: GraphCallbacks): GraphHandle =>
  new MapDrawing(container, callbacks);
