import { hostname } from 'node:os';
import { LANGUAGES } from '../model/contract/languages.ts';
import type { Language } from '../model/contract/primitives.ts';
import { type Texts, textsIn } from './texts/texts.ts';

const LINE_EVERY_MS = 5_000;

/** Output for the person who started the process. */
export interface Terminal {
  /** A line that stays. */
  info(line: string): void;
  /** How far a long step is: rewritten in place, or once in five seconds where the output is a file. */
  progress(line: string): void;
  /** A line that stays, on the error output. */
  error(line: string): void;
  /** Ends the start. Without a person at the terminal, later lines are JSON with their time, like the log's. */
  started(): void;
}

/** The part of it that the steps of a start use. */
export type StartLog = Pick<Terminal, 'info' | 'progress'>;

/** For steps that nobody watches. */
export const quiet: StartLog = { info: () => undefined, progress: () => undefined };

/** Writes to the standard output and error output of this process. */
export function openTerminal(): Terminal {
  const out = process.stdout;
  let drawn = false;
  let shownAt = 0;
  let isLog = false;

  const erase = (): void => {
    if (drawn) out.write('\r\x1b[K');
    drawn = false;
  };

  return {
    info: (line) => {
      erase();
      out.write(isLog ? logLine(INFO, line) : `${line}\n`);
    },
    progress: (line) => {
      if (out.isTTY) {
        out.write(`\r\x1b[K${line.slice(0, (out.columns || 80) - 1)}`);
        drawn = true;
      } else if (Date.now() - shownAt > LINE_EVERY_MS) {
        shownAt = Date.now();
        out.write(`${line}\n`);
      }
    },
    error: (line) => {
      erase();
      process.stderr.write(isLog ? logLine(ERROR, line) : `${line}\n`);
    },
    started: () => {
      isLog = !out.isTTY;
    },
  };
}

/** Levels of the log's lines. */
const INFO = 30;
const ERROR = 50;

/** Returns a line in the form of the log's. */
const logLine = (level: number, text: string): string =>
  `${JSON.stringify({ level, time: Date.now(), pid: process.pid, hostname: hostname(), msg: text.trim() })}\n`;

type Environment = Readonly<Record<string, string | undefined>>;

/** Returns the language of the terminal's locale; English if it is another one. */
export function terminalLanguage({ LC_ALL, LC_MESSAGES, LANG }: Environment = process.env): Language {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== '');
  return LANGUAGES.find((language) => locale?.startsWith(language)) ?? ELSEWHERE;
}

/** Understood where the terminal says another language. */
const ELSEWHERE: Language = 'en';

/** Returns texts in the language of the terminal. */
export const spokenOf = <T>(pick: (texts: Texts) => T): T => pick(textsIn(terminalLanguage()));

/** Returns a text of the terminal, in its language. */
export const spoken = (pick: (texts: Texts['terminal']) => string): string =>
  spokenOf(({ terminal }) => pick(terminal));
