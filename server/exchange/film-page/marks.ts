import { element } from '../map-svg/xml.ts';

/** What a drawing is made of, from back to front. */
type Layer = 'lands' | 'lines' | 'hubs' | 'actors' | 'names';

/** Everything that is ever drawn, each once under a number; what looks the same is the same. */
export class Marks {
  readonly #layers = new Map<Layer, Map<string, number>>();
  readonly #looks = new Map<string, number>();
  #count = 0;

  /** The number of what is drawn so on a layer. */
  of(layer: Layer, drawn: string): number {
    const marks = this.#layers.get(layer) ?? new Map<string, number>();
    this.#layers.set(layer, marks);
    const known = marks.get(drawn);
    if (known !== undefined) return known;
    this.#count += 1;
    marks.set(drawn, this.#count);
    return this.#count;
  }

  /** The same, drawn only where nothing of that look was before. */
  once(layer: Layer, look: string, draw: () => string): number {
    const key = `${layer}|${look}`;
    const mark = this.#looks.get(key) ?? this.of(layer, draw());
    this.#looks.set(key, mark);
    return mark;
  }

  /** The marks of a layer, none of them shown yet. */
  drawn(layer: Layer, draw: (mark: string) => string = (mark) => mark): string[] {
    return [...(this.#layers.get(layer) ?? [])].map(([mark, number]) =>
      element('g', { 'data-mark': number, class: 'off' }, draw(mark)),
    );
  }
}
