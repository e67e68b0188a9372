/** The letters of the map. */
export const MAP_FACE = '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", sans-serif';
export const LABEL_WEIGHT = 600;

/** A block whose values may name data: the typings know mappers for some properties only. */
export interface Block {
  readonly selector: string;
  readonly style: Readonly<Record<string, string | number | readonly number[]>>;
}

/** Multiplies an element's number by a constant: the one arithmetic a stylesheet without functions can do. */
export const times = (name: string, factor: number): string => `mapData(${name}, 0, 100, 0, ${100 * factor})`;
