import type { TemplateResult } from 'lit';
import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import type { Workshop } from '../../../model/contract/workshop.ts';
import type { Speaker } from '../../state/index.ts';

/** What a screen is drawn from. */
export interface Asked {
  readonly speaker: Speaker;
  readonly map: TerritoryMap;
  readonly workshop: Workshop;
  /** As the map has it; absent where the organisation is new. */
  readonly actor: MapActor | undefined;
}

export type DrawScreen = (asked: Asked) => TemplateResult;

export const textOf = (event: Event): string =>
  (event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;
export const isChecked = (event: Event): boolean => (event.target as HTMLInputElement).checked;
