import type { Commitment } from '../../../model/contract/commitment.ts';
import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import type { CarrierRole, CooperationStatus, Family, Nature } from '../../../model/contract/vocabulary.ts';
import type { SimilarNamesByKey } from './similar-names.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A name in the line: an actor that is known, one that would be made, or several that it may be. */
export type Named =
  | { readonly is: 'known'; readonly actor: MapActor }
  | NewActorName
  | { readonly is: 'unclear'; readonly name: string; readonly among: readonly MapActor[] };

export interface NewActorName {
  readonly is: 'new';
  readonly name: string;
  readonly family: Family;
  readonly kind?: string;
  /** The family was not said: the words of the name suggest it. */
  readonly guessed: boolean;
  /** Said to be new, whatever it resembles: between quotation marks, or chosen so. */
  readonly sure?: true;
}

/** A commitment: known, or to be made with these words. */
export type Carried =
  | { readonly is: 'known'; readonly commitment: Commitment }
  | { readonly is: 'new'; readonly text: string };

export interface Party {
  readonly named: Named;
  readonly role: 'from' | 'to' | 'member';
}

export interface Link {
  readonly kind: 'link';
  readonly parties: readonly Party[];
  readonly nature: Nature;
  readonly status: CooperationStatus;
  readonly intensity: number;
  /** Nobody said the level, and the nature does not state one. */
  readonly assumed: boolean;
  readonly themes: readonly string[];
  readonly serves: readonly string[];
  readonly note: string;
}

/** Complete meaning of a line, ready to be written. */
export type Statement =
  | { readonly kind: 'actors'; readonly actors: readonly Named[] }
  | Link
  | {
      readonly kind: 'carry';
      readonly actors: readonly Named[];
      readonly commitments: readonly Carried[];
      readonly role: CarrierRole;
      readonly themes: readonly string[];
    }
  | {
      readonly kind: 'need' | 'offer';
      readonly actors: readonly Named[];
      readonly resources: readonly { readonly id: string; readonly note: string }[];
      readonly themes: readonly string[];
    };

/** Kind of a part of the line. */
type PartKind =
  | 'name'
  | 'new'
  | 'joining'
  | 'verb'
  | 'note'
  | 'theme'
  | 'level'
  | 'status'
  | 'family'
  | 'commitment'
  | 'resource'
  | 'role'
  | 'unknown';

export interface Part {
  readonly start: number;
  readonly end: number;
  readonly is: PartKind;
  readonly family?: Family;
}

/** Fault that prevents writing the line, at its words. */
export type FaultCode =
  | 'which'
  | 'alike'
  | 'sentence'
  | 'person'
  | 'whichCommitment'
  | 'whichTheme'
  | 'noTheme'
  | 'noCommitment'
  | 'noResource'
  | 'noLevel'
  | 'otherFamily'
  | 'withWhom'
  | 'who'
  | 'what'
  | 'twice'
  | 'oneArrow'
  | 'oneTheme'
  | 'notHere'
  | 'negation'
  | 'tooLong'
  | 'notUnderstood';

export interface Fault {
  readonly code: FaultCode;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export interface Entry {
  readonly text: string;
  /** In order; what lies between two parts is space. */
  readonly parts: readonly Part[];
  readonly faults: readonly Fault[];
  /** Null while something is missing or not understood. */
  readonly statement: Statement | null;
}

/** Data for looking up names, codes and words of a line. */
export interface Scene {
  readonly actors: readonly MapActor[];
  readonly commitments: readonly Commitment[];
  readonly vocabulary: Vocabulary;
  /** Choices made next to the text (a pasted list), by folded name. */
  readonly settled?: ReadonlyMap<string, Settled>;
  /** Names similar to new ones, as far as looked up. */
  readonly similarNames?: SimilarNamesByKey;
  readonly map?: Pick<TerritoryMap, 'cooperations' | 'needs' | 'offers'>;
  /** Whether new persons are for facilitators only, until they decide otherwise. */
  readonly hidesPersons?: boolean;
}

export type Settled =
  | { readonly is: 'known'; readonly actorId: string }
  | { readonly is: 'new'; readonly family?: Family; readonly sure?: true };
