import { ASKED, type AskedScreen } from '../../../model/contract/asked-questions.ts';
import type { Family } from '../../../model/contract/vocabulary.ts';
import type { Contribution, ParticipantAs, Workshop } from '../../../model/contract/workshop.ts';
import { type Drafts, noDrafts } from './drafts.ts';

/** Step of the device: speaker, one of the screens, the end, the room's questions, its vote. */
export type SpeakingStep = 'who' | AskedScreen | 'promises' | 'summary' | 'questions' | 'vote';

/** Someone who speaks for an organisation here. The id is made here and told to nobody. */
export interface Speaker {
  readonly id: string;
  readonly firstName: string;
  readonly as: ParticipantAs;
  readonly research: boolean;
  readonly actorId: string;
  readonly actorName: string;
  readonly family: Family;
  /** The organisation was not on the map: it is made by its first screen. */
  readonly isNew: boolean;
  readonly drafts: Drafts;
  readonly passed: readonly AskedScreen[];
  /** Screens that were validated here: the server has them, or will. */
  readonly sent: readonly AskedScreen[];
  /** Screens that the server refused, with its words. */
  readonly refused: Readonly<Partial<Record<AskedScreen, string>>>;
  /** Validated screens that the closed workshop did not take: they are sent once it is open again. */
  readonly held?: readonly AskedScreen[] | undefined;
}

/** State of a speaker, next to their identity. */
export type SpeakerState = 'drafts' | 'passed' | 'sent' | 'refused' | 'held';

/** Entries on the first screen before anybody speaks. */
export interface NewSpeaker {
  readonly firstName: string;
  readonly as: ParticipantAs | '';
  readonly research: boolean;
  readonly search: string;
  readonly actorId: string;
  readonly isNew: boolean;
  readonly family: Family | '';
}

export const nobodyYet: NewSpeaker = {
  firstName: '',
  as: '',
  research: false,
  search: '',
  actorId: '',
  isNew: false,
  family: '',
};

/** Contributions of this device in a workshop, stored on it, so that its person can resume. */
export interface Speaking {
  readonly workshop: Workshop;
  readonly speakers: readonly Speaker[];
  /** Who is speaking; null on the first screen. */
  readonly speakerId: string | null;
  readonly step: SpeakingStep;
  /** Step shown when the vote called, to return to afterwards. */
  readonly beforeVote?: SpeakingStep | undefined;
  /** Which of the cooperations is asked, on the screen of links. */
  readonly part: number;
  /** A table's secretary: one organisation after the other. */
  readonly several: boolean;
  /** All screens of an organisation on one page. */
  readonly onePage: boolean;
  readonly newSpeaker: NewSpeaker;
  /** Contributions of these speakers on the server, as last read. */
  readonly contributions: readonly Contribution[];
}

export const startSpeaking = (workshop: Workshop): Speaking => ({
  workshop,
  speakers: [],
  speakerId: null,
  step: 'who',
  part: 0,
  several: false,
  onePage: false,
  newSpeaker: nobodyYet,
  contributions: [],
});

export const speakerOf = ({ speakers, speakerId }: Speaking): Speaker | undefined =>
  speakers.find(({ id }) => id === speakerId);

/** Returns the id of a contribution: one for each speaker and screen, so a correction replaces it. */
export const contributionId = (speakerId: string, screen: AskedScreen): string => `${speakerId}-${screen}`;

/** Adds a speaker. */
export function withSpeaker(speaking: Speaking, speaker: Omit<Speaker, SpeakerState>): Speaking {
  const known = speaking.speakers.find(({ id }) => id === speaker.id);
  const one: Speaker = { drafts: noDrafts, passed: [], sent: [], refused: {}, ...known, ...speaker };
  return {
    ...speaking,
    speakers: [...speaking.speakers.filter(({ id }) => id !== speaker.id), one],
    speakerId: speaker.id,
    newSpeaker: nobodyYet,
  };
}

export const changeSpeaker = (
  speaking: Speaking,
  speakerId: string,
  change: (speaker: Speaker) => Speaker,
): Speaking => ({
  ...speaking,
  speakers: speaking.speakers.map((speaker) => (speaker.id === speakerId ? change(speaker) : speaker)),
});

/** Returns the next screen in the order of the questions; the end after the last. */
export const stepAfter = (screen: AskedScreen): SpeakingStep => ASKED[ASKED.indexOf(screen) + 1] ?? 'summary';

/** Replaces known contributions of a speaker by the server's. */
export const withContributions = (speaking: Speaking, read: readonly Contribution[]): Speaking => {
  const ids = new Set(read.map(({ id }) => id));
  return {
    ...speaking,
    contributions: [...speaking.contributions.filter(({ id }) => !ids.has(id)), ...read],
  };
};

/** Returns true if a workshop takes what this device sends: open, or closed and waiting for what comes late. */
export const takesAnswers = (
  { status, lateUntil }: Pick<Workshop, 'status' | 'lateUntil'>,
  today: string,
): boolean => status === 'open' || (status === 'closed' && lateUntil !== undefined && lateUntil >= today);

/** Updates the workshop; once it is closed, the device shows the state of each screen. */
export function withWorkshop(speaking: Speaking, workshop: Workshop): Speaking {
  const closesNow = speaking.workshop.status === 'open' && workshop.status === 'closed';
  const stays = !closesNow || speaking.step === 'questions';
  return { ...speaking, workshop, ...(stays ? {} : { step: 'summary', part: 0 }) };
}

/** Lists a speaker's screens that were sent without an answer yet. */
export const unheard = ({ contributions }: Speaking, { id, sent }: Speaker): readonly AskedScreen[] =>
  sent.filter((screen) => !contributions.some((one) => one.id === contributionId(id, screen)));

/** The letters and digits of a code: none that a hand or an eye takes for another. */
const ALPHABET = /^[A-HJKMNP-Z2-9]{8}$/;

/** Normalises a typed code: case, spaces and dashes do not matter. Null where it is no code. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return ALPHABET.test(code) ? code : null;
}

/** Formats a code as shown and typed: « K7QM-2XPA ». */
export function writeCode(typed: string): string {
  const code = typed
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, 8);
  return code.length > 4 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}
