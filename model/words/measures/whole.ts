import { highest, type Measured } from '../../readings/measures/catalogue/measured.ts';

export const SPREAD: [number, number] = [0.2, 0.5];

export const alone = ({ actors }: Measured): number => actors.filter(({ degree }) => degree === 0).length;

export const possible = ({ actors: { length: n } }: Measured): number => (n * (n - 1)) / 2;

export const most = (m: Measured, say: { actors(ids: readonly string[], most?: number): string }): string =>
  say.actors(highest(m, ({ betweenness }) => betweenness)?.ids ?? [], 3);
