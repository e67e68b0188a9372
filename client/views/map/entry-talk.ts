import type { EntryQuestion } from '../../../model/contract/entry.ts';
import type { Gap } from '../../../model/contract/gap.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { SaidLine } from '../../../model/entry/read-line.ts';
import type { WrittenLine } from '../../actions/written-line.ts';
import { t } from '../../messages/translate.ts';
import type { AppState } from '../../state/index.ts';

/** Lines back that a correction or a pronoun may refer to. */
const REMEMBERED = 4;

/** Start of a question that asks which actor a word means. */
const WHICH = 'which:';

/** A word, and the actor that somebody chose for it. */
export interface Always {
  readonly word: string;
  readonly actorId: string;
  readonly name: string;
  /** Text in which the word stands as it was typed. */
  readonly typed?: string;
}

/** Conversation with the entry line: last line, open question, effect on the map's questions. */
export class EntryTalk {
  #previous: readonly WrittenLine[] = [];
  #answers: ReadonlyArray<{ readonly question: string; readonly choice: string }> = [];
  #asked: EntryQuestion | null = null;
  #open: readonly Asked[] | null = null;
  #asksLevel = false;
  #chosen: Always | null = null;
  #always: Always | null = null;
  readonly #offered = new Set<string>();

  /** Returns the lines that still stand: one whose links are all gone from the map was taken back. */
  previous({ cooperations }: Pick<TerritoryMap, 'cooperations'>): readonly SaidLine[] {
    const ids = new Set(cooperations.map(({ id }) => id));
    return this.#previous.filter(
      ({ cooperationIds }) => cooperationIds === undefined || cooperationIds.some((id) => ids.has(id)),
    );
  }

  get answers(): ReadonlyArray<{ readonly question: string; readonly choice: string }> {
    return this.#answers;
  }

  /** Returns true if a digit gives the level of the last link, which nobody said. */
  get asksLevel(): boolean {
    return this.#asksLevel;
  }

  /** Returns the choice of the last line that may be kept for good; offered once for each word. */
  get always(): Always | null {
    return this.#always;
  }

  /** Stores the actor that a word means, for the session. */
  choose(chosen: Always): void {
    this.#answers = [...this.#answers, { question: `${WHICH}${chosen.word}`, choice: chosen.actorId }];
    if (!this.#offered.has(chosen.word)) this.#chosen = chosen;
  }

  /** Asks; the next digit answers, until something is typed. */
  ask(question: EntryQuestion): void {
    this.#asked = question;
  }

  /** Takes a digit as the answer; false where nothing is asked, or no answer has it. */
  answerByDigit(key: string): boolean {
    const choice = /^[1-9]$/.test(key) ? this.#asked?.choices[Number(key) - 1] : undefined;
    if (this.#asked === null || choice === undefined) return false;
    const { id } = this.#asked;
    if (id.startsWith(WHICH))
      this.choose({ word: id.slice(WHICH.length), actorId: choice.id, name: choice.label });
    else this.#answers = [...this.#answers, { question: id, choice: choice.id }];
    this.#asked = null;
    return true;
  }

  /** Drops the open question: the next input is text. False if there was none. */
  drop(): boolean {
    const wasAsked = this.#asked !== null || this.#asksLevel || this.#always !== null;
    this.#asked = null;
    this.#asksLevel = false;
    this.#always = null;
    return wasAsked;
  }

  typed(text: string): void {
    this.#asked = null;
    this.#open = null;
    if (text !== '') {
      this.#asksLevel = false;
      this.#always = null;
    } else this.#chosen = null;
    if (text === '') this.#answers = this.#answers.filter(isRemembered);
  }

  /**
   * Records a line: its effect is computed from the questions open before; a digit may add its level. Returns the
   * line, which learns what it writes once that is known.
   */
  said(text: string, { gaps }: AppState, hasLevel: boolean): WrittenLine {
    this.#asksLevel = !hasLevel;
    this.#always = this.#chosen === null ? null : { typed: text, ...this.#chosen };
    this.#chosen = null;
    if (this.#always !== null) this.#offered.add(this.#always.word);
    const line: WrittenLine = { text };
    this.#previous = [...this.#previous, line].slice(-REMEMBERED);
    this.#answers = this.#answers.filter(isRemembered);
    this.#asked = null;
    this.#open = gaps.value === null ? null : openOf(gaps.value.items);
    return line;
  }

  /** Describes the last line's effect on the questions; delicate ones are counted only. */
  effect({ gaps }: AppState): string | null {
    if (this.#open === null || gaps.value === null) return null;
    const now = openOf(gaps.value.items);
    const keys = new Set(now.map(({ key }) => key));
    const before = new Set(this.#open.map(({ key }) => key));
    const closed = this.#open.filter(({ key }) => !keys.has(key));
    const opened = now.filter(({ key }) => !before.has(key));
    const told = opened.find(({ delicate }) => !delicate);
    return (
      [
        ...(closed.length > 0 ? [t('entry.closes', closed.length, titleOf(closed))] : []),
        ...(told === undefined ? [] : [t('entry.opens', told.title)]),
      ].join(' ') || null
    );
  }
}

/** Who is meant stays known; a yes or a no is of its line alone. */
const isRemembered = ({ question }: { readonly question: string }): boolean => question.startsWith(WHICH);

type Asked = Pick<Gap, 'key' | 'status' | 'delicate' | 'title'>;

const openOf = (items: readonly Asked[]) => items.filter(({ status }) => status === 'open');

/** Returns the title of the only question that closed, unless it is delicate. */
const titleOf = (closed: readonly Asked[]): string | null => {
  const [only, ...others] = closed;
  return only === undefined || only.delicate || others.length > 0 ? null : only.title;
};
