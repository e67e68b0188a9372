import type { Change } from './change.ts';

/** The properties of an element. */
export type State = Readonly<Record<string, unknown>>;

/** An element that a change touched: a node, or a relationship from `id` to `toId`. */
export interface Touched {
  readonly key: string;
  readonly kind: string;
  readonly id: string;
  readonly toId: string;
  readonly before: State | null;
  readonly after: State | null;
  /** Properties that differ, versions apart: these only count. */
  readonly differing: readonly string[];
}

/** Main subjects of a change, the most important first. */
export const THINGS = ['Territory', 'Actor', 'Cooperation', 'Commitment'] as const;
export const TIES = [
  'PARTY_TO',
  'Declaration',
  'CARRIES',
  'NEEDS',
  'OFFERS',
  'MEMBER_OF',
  'PEER_OF',
  'PART_OF',
] as const;
type Noun = (typeof THINGS)[number] | (typeof TIES)[number];
export type SummaryKind =
  | `${Noun}.${'added' | 'removed' | 'changed'}`
  | `place.${'joined' | 'left' | 'entered' | 'reserved' | 'heard' | 'changed' | 'moved'}`
  | 'arranged'
  | 'Land.named'
  | 'question'
  | 'nothing';

/** A change in short: what was done, and to which element. */
export interface ChangeSummary {
  readonly what: SummaryKind;
  readonly on: Touched | null;
  /** How many like it. */
  readonly count: number;
}

/** Change summary for followers of the map, who get its edits separately. */
export interface ChangeNews extends Omit<Change, 'before' | 'after'> {
  /** Summary of the undone change, for an undo. Elements have only the properties in its sentence. */
  readonly did: ChangeSummary;
  /** True if no part of it may be sent, or is left. */
  readonly isEmpty: boolean;
  readonly touches: { readonly map: boolean; readonly workshops: boolean };
}
