import type { CarrierRole, Nature } from '../contract/vocabulary.ts';

/** A way of cooperating, and the verbs that say it. */
export interface VerbSense {
  readonly sense: string;
  /** The nature of the link; or that a commitment is carried, something is needed or offered, or it is to be read back. */
  readonly does: Nature | 'carry' | 'need' | 'offer' | 'ask';
  /** Who gives: the subject, the object; or both alike. */
  readonly who: 'subject' | 'object' | 'together';
  readonly level?: number;
  readonly role?: CarrierRole;
  /** Infinitives with their following words; « … » allows others in between; further forms follow a bar. */
  readonly says: readonly string[];
  readonly examples?: readonly string[];
}
