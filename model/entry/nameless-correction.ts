import type { Correction } from './alike.ts';
import { endIn } from './clause-end.ts';
import { natureDone, natureInstead, natureSaid, verbsBeyond } from './corrected-nature.ts';
import { type LinkFact, type Said, turned } from './facts.ts';
import type { Span } from './line.ts';
import type { MarkedLine } from './mark-line.ts';
import { sinceIn, yearIn } from './when-said.ts';

/** Reads a correction that names nobody: « c'est fini », « depuis 2019 », « dans l'autre sens »; null for none. */
export function namelessCorrection(marked: MarkedLine, last: Said, whole: Span): Correction | null {
  const { link } = last;
  const { line, words, levels, statuses } = marked;
  const isShort = line.tokens.length < 14;
  if (!isShort) return null;
  const undo = line.first(words.undoes);
  const isCorrecting =
    undo !== undefined &&
    (undo.to - undo.from > 1 ||
      line.tokens.length < 4 ||
      line.first(words.corrects) !== undefined ||
      undo.to === line.tokens.length);
  if (isCorrecting && isOnly(marked, undo)) return { op: 'undo' };
  if (last.stopped !== undefined && line.first(words.resumes) !== undefined && marked.resources.length === 0)
    return { op: 'status', status: 'active' };
  if (link === undefined) return null;
  if (line.first(words.mutual) !== undefined)
    return link.from.length === 0 ? null : { op: 'again', link: turned(link) };
  if (line.first(words.reverses) !== undefined) return { op: 'reverse' };
  const until = yearIn(marked, whole);
  // « en pause jusqu'en 2027 » has not ended.
  const isToCome = until !== undefined && until > marked.day.slice(0, 4);
  if ((endIn(marked) !== undefined || isOfPastAlone(marked, link)) && !isToCome) return { op: 'end', until };
  const paused = statuses.find(
    ({ status }) => status === 'dormant' || status === 'wished' || status === 'proposed',
  );
  // « la foire est suspendue », but « on est en pause ».
  const isOfLink =
    paused?.status === 'dormant' &&
    (paused.from === 0 ||
      ((words.be.has(line.key(paused.from - 1)) || line.key(paused.from - 1) === 's') &&
        !/^(?:on|nous|seance|reunion|je|we|meeting)$/.test(line.key(paused.from - 2))));
  if (
    paused !== undefined &&
    line.tokens.length < 8 &&
    (isOfLink || line.first(words.corrects) !== undefined)
  )
    return { op: 'status', status: paused.status as 'dormant' | 'wished' | 'proposed' };
  const since = sinceIn(marked, whole);
  if (since !== undefined && verbsBeyond(marked, words.corrects).length === 0) return { op: 'start', since };
  const [level] = levels;
  if (level !== undefined) return { op: 'level', level: level.level };
  const put = line.first(LEVEL_PUT)?.captured.find((one) => one !== undefined);
  if (put !== undefined) return { op: 'level', level: COUNTED[put] ?? Number(put) };
  const verb = marked.verbs.map(({ as }) => as.link?.sense.level).find((one) => one !== undefined);
  if (verb !== undefined) return { op: 'level', level: verb };
  // « c'est pas encore fait, c'est pour 2027 »
  const isNotYet = line.first(words.notYet) !== undefined;
  if (
    isNotYet ||
    (line.first(words.corrects)?.from === 0 &&
      statuses.some(({ status, to }) => status === 'intention' && /^\d{4}$/.test(line.key(to - 1))))
  )
    return { op: 'status', status: 'intention' };
  return natureInstead(marked, link, last) ?? natureSaid(marked, whole) ?? natureDone(marked, link, last);
}

/** Detects the verb of the last link alone, in the past: « finançait », « enfin, finançait ». */
const isOfPastAlone = ({ line, verbs, words }: MarkedLine, { nature }: LinkFact): boolean =>
  words.head === 'first' &&
  line.tokens.length < 4 &&
  verbs.some(({ as }) => as.link?.tense === 'past' && as.link.sense.does === nature);

/** Returns true if a line only gives an order: « enlève la MJC » says more than « enlève ça ». */
const isOnly = ({ line, words, levels }: MarkedLine, { from, to }: Span): boolean => {
  const cues = [...line.all(words.corrects), ...line.all(words.undoes), ...levels];
  return line.tokens.every(
    ({ key, isLarge }, at) =>
      (at >= from && at < to) ||
      cues.some((cue) => at >= cue.from && at < cue.to) ||
      (!isLarge &&
        (key.length < 5 ||
          words.adverbs.has(key) ||
          words.determiners.has(key) ||
          words.things.has(key) ||
          words.be.has(key) ||
          words.prepositions.has(key) ||
          COURTESY.test(key))),
  );
};

/** An order that ends with a level: « mets plutôt 3 », « make that a 2 ». */
const LEVEL_PUT =
  / (?:mettre|mets|mettez|met|remets|remettez|remettre|passe|passez|passer|note|notez|disons|plutot|put|make|set|call)(?: (?!pas |not )\w+){0,3}? ([0-4]|un|deux|trois|quatre|one|two|three|four)(?= (?:la|ici|there|here)? ?$)/g;
const COUNTED: Readonly<Record<string, number>> = {
  ...{ un: 1, deux: 2, trois: 3, quatre: 4, one: 1, two: 2, three: 3, four: 4 },
};

/** Words around an order that change nothing. */
const COURTESY =
  /^(importe|plait|please|merci|thanks|ligne|derniere|dernier|phrase|lien|reponse|etait|sorry|pardon|frappes?|faute|saisie|supprimer|effacer|enlever|retirer|annuler|wrong|last|actually|completely|finalement)$/;
