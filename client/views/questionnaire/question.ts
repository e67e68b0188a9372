import type { TemplateResult } from 'lit';
import type { Answers } from '../../../model/contract/questionnaire.ts';
import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import type { Card, Workshop } from '../../../model/contract/workshop.ts';
import type { PlainKey } from '../../messages/translate.ts';
import type { Speaker } from '../../state/index.ts';
import type { Digit } from './digit-row.ts';

/** What a question is drawn from where it is answered: on a phone, on the typed sheet. */
export interface Asked {
  readonly speaker: Speaker;
  readonly map: TerritoryMap;
  readonly workshop: Workshop;
  /** As the map has it; absent where the organisation is new. */
  readonly actor: MapActor | undefined;
}

/** What a printed sheet is drawn from. */
export interface Sheet {
  readonly map: TerritoryMap;
  readonly workshop: Workshop;
  /** Absent: a blank sheet, for an organisation that nobody expected. */
  readonly actor: MapActor | undefined;
}

/** What a part of the card is drawn from, and how it is corrected. */
export interface Reread {
  readonly card: Card;
  /** Past the last day, or after a verdict that ends it. */
  readonly readOnly: boolean;
  /** The parts that are being corrected, each with the card as it was when its form was opened. */
  readonly open: ReadonlyMap<string, Card>;
  readonly correct: (part: string) => void;
  readonly leave: (part: string) => void;
  /** Says what a part is corrected to; its form closes once that is taken. */
  readonly say: (part: string, answers: Answers) => void;
}

/** A part of a question, under its own title where it has one. */
export interface Part {
  /** What it is about, where others may come or go before it while one answers. */
  readonly subject?: string;
  readonly title?: string;
  readonly body: TemplateResult;
}

/** A question in each of its renderings: what is asked, and what is held of it, is the same in all. */
export interface Question {
  /** « aucun », where nothing at all is an answer. */
  readonly none?: {
    readonly label: PlainKey;
    /** Something is said or known, which makes it vain. */
    isVain(asked: Asked): boolean;
    /** The map has an answer already: validating confirms it. */
    isOnMap(map: TerritoryMap, actorId: string): boolean;
  };
  /** On a phone: one page after the other, the last of which validates. */
  phone(asked: Asked): readonly Part[];
  /** Takes up what is half said when the question is validated. */
  finish?(speakerId: string): void;
  /** On one page, for a keyboard. */
  typed(asked: Asked): { readonly digits?: readonly Digit<unknown>[]; readonly body: TemplateResult };
  /** On paper. */
  printed(sheet: Sheet): readonly Part[];
  /** After the day: what the map holds, to confirm or correct. */
  reread(card: Reread): TemplateResult;
}

export const textOf = (event: Event): string =>
  (event.target as HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement).value;
export const isChecked = (event: Event): boolean => (event.target as HTMLInputElement).checked;
