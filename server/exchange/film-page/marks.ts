import { element } from '../map-svg/xml.ts';

/** Layers of a drawing, from back to front. */
type Layer = 'lands' | 'lines' | 'hubs' | 'actors' | 'names';

/** Everything that is ever drawn, each once under a number; what looks the same is the same. */
export class Marks {
  readonly #layers = new Map<Layer, Map<string, number>>();
  readonly #looks = new Map<string, number>();
  #count = 0;

  /** Returns the number of the mark with this drawing on a layer. */
  of(layer: Layer, drawn: string): number {
    const marks = this.#layers.get(layer) ?? new Map<string, number>();
    this.#layers.set(layer, marks);
    const known = marks.get(drawn);
    if (known !== undefined) return known;
    this.#count += 1;
    marks.set(drawn, this.#count);
    return this.#count;
  }

  /** Returns the number of the mark with this look; draws it only if it is new. */
  once(layer: Layer, look: string, draw: () => string): number {
    const key = `${layer}|${look}`;
    const mark = this.#looks.get(key) ?? this.of(layer, draw());
    this.#looks.set(key, mark);
    return mark;
  }

  /** Returns the marks of a layer, initially hidden. */
  drawn(layer: Layer, draw: (mark: string) => string = (mark) => mark): string[] {
    return [...(this.#layers.get(layer) ?? [])].map(([mark, number]) =>
      element('g', { 'data-mark': number, class: 'off' }, draw(mark)),
    );
  }
}
