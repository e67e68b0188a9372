import type { Point } from '../../../model/drawing/geometry.ts';

/** A dashed line from an actor to the pointer, drawn on a canvas of its own so that the map is not redrawn. */
export class RubberLine {
  readonly #canvas = document.createElement('canvas');

  constructor(container: HTMLElement) {
    const { clientWidth, clientHeight } = container;
    const ratio = window.devicePixelRatio;
    this.#canvas.width = clientWidth * ratio;
    this.#canvas.height = clientHeight * ratio;
    Object.assign(this.#canvas.style, {
      position: 'absolute',
      inset: '0',
      width: '100%',
      height: '100%',
      pointerEvents: 'none',
      zIndex: '11',
    });
    this.#canvas.getContext('2d')?.scale(ratio, ratio);
    container.append(this.#canvas);
  }

  draw(from: Point, to: Point, colour: string): void {
    const context = this.#canvas.getContext('2d');
    if (context === null) return;
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    context.strokeStyle = colour;
    context.lineWidth = 2.5;
    context.setLineDash([8, 6]);
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }

  remove(): void {
    this.#canvas.remove();
  }
}
