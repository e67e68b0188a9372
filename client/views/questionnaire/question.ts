import type { TemplateResult } from 'lit';
import type { Answers } from '../../../model/contract/questionnaire.ts';
import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import type { Card, Workshop } from '../../../model/contract/workshop.ts';
import type { PlainKey } from '../../messages/translate.ts';
import type { Speaker } from '../../state/index.ts';
import type { Digit } from './digit-row.ts';

/** Input of a question's answer form: on a phone, or a typed sheet. */
export interface Asked {
  readonly speaker: Speaker;
  readonly map: TerritoryMap;
  readonly workshop: Workshop;
  /** Actor on the map; absent for a new organisation. */
  readonly actor: MapActor | undefined;
}

/** Input of a printed sheet. */
export interface Sheet {
  readonly map: TerritoryMap;
  readonly workshop: Workshop;
  /** Absent: a blank sheet, for an organisation that nobody expected. */
  readonly actor: MapActor | undefined;
}

/** Input of a card's part, with its correction. */
export interface Reread {
  readonly card: Card;
  /** Past the last day, or after a verdict that ends it. */
  readonly readOnly: boolean;
  /** The parts that are being corrected, each with the card as it was when its form was opened. */
  readonly open: ReadonlyMap<string, Card>;
  readonly correct: (part: string) => void;
  readonly leave: (part: string) => void;
  /** Sends the correction of a part; its form closes on success. */
  readonly say: (part: string, answers: Answers) => void;
}

/** A part of a question, under its own title where it has one. */
export interface Part {
  /** Identity of its subject, since others may appear or disappear before it. */
  readonly subject?: string;
  readonly title?: string;
  readonly body: TemplateResult;
}

/** A question in all its forms: content and stored answer are the same in each. */
export interface Question {
  /** « aucun », where nothing at all is an answer. */
  readonly none?: {
    readonly label: PlainKey;
    /** Returns true if another answer excludes « aucun ». */
    isVain(asked: Asked): boolean;
    /** The map has an answer already: validating confirms it. */
    isOnMap(map: TerritoryMap, actorId: string): boolean;
  };
  /** Parts on a phone: one page after another, the last one validates. */
  phone(asked: Asked): readonly Part[];
  /** Takes up what is half said when the question is validated. */
  finish?(speakerId: string): void;
  /** Returns the form on one page, for a keyboard. */
  typed(asked: Asked): { readonly digits?: readonly Digit<unknown>[]; readonly body: TemplateResult };
  /** On paper. */
  printed(sheet: Sheet): readonly Part[];
  /** After the day: what the map holds, to confirm or correct. */
  reread(card: Reread): TemplateResult;
}

export const textOf = (event: Event): string =>
  (event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;
export const isChecked = (event: Event): boolean => (event.target as HTMLInputElement).checked;
