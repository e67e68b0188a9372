import type { CarrierRole, CooperationStatus, Nature } from '../contract/vocabulary.ts';
import type { PartialDate } from '../elements/day.ts';
import type { Who } from './mark-line.ts';

/** Link in a clause, before checking whether it may be recorded. */
export interface LinkFact {
  readonly kind: 'link';
  readonly nature: Nature;
  readonly status: CooperationStatus;
  readonly level?: number;
  /** Who gives, and who receives: none where both do alike. */
  readonly from: readonly Who[];
  readonly to: readonly Who[];
  readonly members: readonly Who[];
  readonly since?: PartialDate;
  /** When a link that is not active yet is planned for. */
  readonly planned?: PartialDate;
  /** It was so before: « à nouveau », “again”. */
  readonly isAgain?: true;
}

export type Fact =
  | LinkFact
  | {
      readonly kind: 'end';
      readonly parties: readonly Who[];
      readonly until?: string;
      /** The link as it was, if the line states the act. */
      readonly was?: LinkFact;
    }
  | { readonly kind: 'pause'; readonly parties: readonly Who[]; readonly was?: LinkFact | undefined }
  | {
      readonly kind: 'carry';
      readonly who: readonly Who[];
      readonly commitmentId: string;
      readonly role: CarrierRole;
    }
  /** A commitment that the map does not have yet, with the words of it. */
  | {
      readonly kind: 'pledge';
      readonly who: readonly Who[];
      readonly text: string;
      readonly dueOn?: PartialDate;
    }
  | { readonly kind: 'need' | 'offer'; readonly who: readonly Who[]; readonly resourceId: string }
  | { readonly kind: 'actor'; readonly who: Who };

/** A need, an offer or a commitment: a statement about an actor alone. */
export type OwnFact = Extract<Fact, { readonly kind: 'carry' | 'pledge' | 'need' | 'offer' }>;

export const isOwnFact = (fact: Fact): fact is OwnFact => /^(?:carry|pledge|need|offer)$/.test(fact.kind);

/** Obstacle to recording a clause as it stands. */
export type Doubt =
  /** Words that found no place: read back. */
  | { readonly is: 'words'; readonly words: string }
  /** An ending by a verb that is not known: read back, unless it ends what is noted. */
  | { readonly is: 'end' }
  | { readonly is: 'whom'; readonly verb: string; readonly who: readonly Who[]; readonly isSubject: boolean }
  | {
      readonly is: 'gives';
      /** The link without its sides, and its parties. */
      readonly link: Omit<LinkFact, 'from' | 'to' | 'members'>;
      readonly among: readonly Who[];
    }
  | { readonly is: 'person' }
  | { readonly is: 'pronoun'; readonly word: string; readonly among: readonly Who[] };

/** Context of earlier statements, for pronouns. */
export interface Said {
  readonly subjects: readonly Who[];
  readonly objects: readonly Who[];
  readonly link?: LinkFact;
  /** The link that ended or paused last: it may start again. */
  readonly stopped?: LinkFact | undefined;
  /** The last need, offer or commitment, if a line told no link since. */
  readonly own?: OwnFact | undefined;
  /** Cooperations that the line noted or changed, if known. */
  readonly cooperationIds?: readonly string[] | undefined;
  /** Revision of the change that the line wrote, if known. */
  readonly revision?: number | undefined;
}

export interface ClauseReading {
  readonly facts: readonly Fact[];
  readonly doubts: readonly Doubt[];
  /** Said, and to be noted by nobody: a negation, a quarrel. */
  readonly isNothing?: boolean;
  readonly said: Said;
}

/** Returns a link between actors, to be specified. */
export const linkAmong = (members: readonly Who[]): LinkFact => ({
  ...{ kind: 'link', nature: 'unspecified', status: 'active' },
  ...{ from: [], to: [], members },
});

/** Returns a link with its sides exchanged. */
export const turned = (link: LinkFact): LinkFact => ({ ...link, from: link.to, to: link.from });

export const sameWho = (a: Who, b: Who): boolean => keyOfWho(a) === keyOfWho(b);
export const keyOfWho = (who: Who): string =>
  who.is === 'known'
    ? `id ${who.actor.id}`
    : who.is === 'new'
      ? `name ${who.name.toLowerCase()}`
      : `word ${who.word}`;
export const withoutTwins = (some: readonly Who[]): Who[] =>
  some.filter((one, i) => some.findIndex((other) => sameWho(one, other)) === i);
export const partiesOf = ({ from, to, members }: LinkFact): readonly Who[] => [...from, ...to, ...members];

/** Lists the actors of a fact. */
export const whoOf = (fact: Fact): readonly Who[] => {
  switch (fact.kind) {
    case 'link':
      return partiesOf(fact);
    case 'end':
    case 'pause':
      return fact.parties;
    case 'actor':
      return [fact.who];
    default:
      return fact.who;
  }
};

/** A clause that says nothing. */
export const EMPTY: ClauseReading = { facts: [], doubts: [], said: { subjects: [], objects: [] } };
