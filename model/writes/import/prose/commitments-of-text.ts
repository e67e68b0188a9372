import { hasHeadWord } from '../../../names/body-words.ts';
import { fold } from '../../../words/fold-text.ts';
import { bodiesInSentence } from '../grid/bodies-in-sentence.ts';
import { bare, COLON, opens, parted } from '../grid/read-sentence.ts';
import { qualified } from '../names/names-in-cell.ts';
import { beginsWithTitle } from '../names/persons.ts';
import { saysAct } from '../said/likely-words.ts';
import { LONGEST_READ } from './sentences-of-text.ts';

/** A commitment that minutes record, with its bodies. */
export interface CommitmentSaid {
  readonly text: string;
  readonly leads: readonly string[];
  readonly contributors: readonly string[];
}

const SECTION =
  /^(?:\d{1,2}[.)]? )?(?:(?:les |nos )?(?:releve (?:de |des )?)?(?:decisions?|engagements?|actions?|plan d action|feuille de route|suites? a donner|suites?|prochaines etapes|qui fait quoi|a faire|pour la suite)(?: .{0,40})?|next steps|commitments|action points|to do|who does what)\s*:?$/;

/** Detects a title above what was decided: « 3. Décisions », « Prochaines étapes ». */
export const headsDecisions = (text: string): boolean => SECTION.test(fold(text).replace(/['’]/g, ' '));

const PLEDGES =
  /^\s*(?:s['’]engage(?:nt)? à|se charge(?:nt)? d(?:e |['’])|prend en charge|pledges? to|commits? to)\s?/iu;
const WILL =
  /^\s*(?:(?:va|vont) (?=\p{Ll}{2,}(?:er|ir|re|oir)\s)|will (?=\p{Ll})|(?=\p{Ll}{3,}(?:era|eront|ira|iront|dra|dront|tra|tront)\s))/iu;
/** Verbs that say a decision in the present: « La Ville organise une fête ». */
const DOES =
  /^\s*(?:organis|lanc|cr[ée]|pilot|port|coordonn|mont|r[ée]dig|pr[ée]par|[ée]tudi|ouvr|install|r[ée]alis|recens|cartographi|exp[ée]riment|plant|r[ée]nov|d[ée]velopp|assur|construi|produi|mett?|launch|organi[sz]|creat|lead|run|build|open|prepar)(?:e|ent|t|s|es)?\s/iu;
/** An errand of a person after a meeting, which is no commitment. */
const ERRAND =
  /\b(?:relanc|rappel|recontact|contacter|contactera|appeler|envoye|envoie|enver|transmet|diffus|convoqu|doodle|compte rendu|prochaine (?:reunion|date|seance)|send|circulate|minutes)/;
const HELPED =
  /[\s,(]+(?:avec (?:l['’](?:appui|aide)|le (?:soutien|concours)) (?:de |du |des |d['’])|en lien avec|avec|with)\s?(?=(?:la |le |les |l['’]|the )?\p{L})/giu;
const WHO_BEHIND = /^(.{6,200}?)(?:\s*(?:→|->|=>)\s*|\s+\(|\s+[-–—]\s+|\s?:\s+)([^()]{2,120})\)?$/u;

const namesOf = (text: string, known: readonly string[]): string[] =>
  bodiesInSentence(`x ${text}`, known).map(({ name }) => bare(name));

/** Separates the contributors from the commitment: « … avec l’appui des Forestiers ». */
export function withHelpers(
  text: string,
  known: readonly string[],
): { text: string; contributors: string[] } {
  for (const { index, 0: sign } of text.matchAll(HELPED)) {
    const contributors = namesOf(text.slice(index + sign.length), known);
    if (contributors.length > 0) return { text: text.slice(0, index), contributors };
  }
  return { text, contributors: [] };
}

const isBody = (name: string, known: readonly string[]): boolean =>
  !beginsWithTitle(name) &&
  (hasHeadWord(name) ||
    known.some((one) => fold(one) === fold(bare(name))) ||
    /^\p{Lu}{3,}$/u.test(name) ||
    /^\p{Lu}\S*(?:\s\S+){1,6}$/u.test(name));

/** Returns the words before what a body means to do; undefined if it means nothing. */
function signOf(behind: string, isDecided: boolean): string | undefined {
  const [sign] = PLEDGES.exec(behind) ?? (isDecided ? (WILL.exec(behind) ?? []) : []);
  return sign ?? (isDecided && DOES.test(behind) ? '' : undefined);
}

/** Parses what bodies mean to do: « A s’engage à … »; below decisions also « A et B : écrire … », « A organisera … ». */
export function readCommitment(
  line: string,
  isDecided: boolean,
  known: readonly string[],
): CommitmentSaid | undefined {
  const text = line.replace(/\.$/, '');
  if (text.length > LONGEST_READ || ERRAND.test(fold(text))) return undefined;
  const [first, ...others] = bodiesInSentence(text, known);
  const behind = first === undefined ? '' : text.slice(first.end);
  const sign = signOf(behind, isDecided);
  if (first !== undefined && opens(text, first) && sign !== undefined && others.length < 4) {
    const { text: own, contributors } = withHelpers(behind.slice(sign.length), known);
    return { text: own.trim(), leads: [bare(first.name)], contributors };
  }
  if (!isDecided) return undefined;
  const [, left = '', right = ''] = COLON.exec(text) ?? [];
  const who = parted(qualified(left).name);
  if (saysAct(right) && who.length > 0 && who.every((one) => isBody(one, known))) {
    const { text: own, contributors } = withHelpers(right, known);
    const [lead = '', ...more] = who.map(bare);
    return { text: own.trim(), leads: [lead], contributors: [...more, ...contributors] };
  }
  const [, act = '', named = ''] = WHO_BEHIND.exec(text) ?? [];
  const carriers = parted(named);
  if (!saysAct(act) || carriers.length === 0 || !carriers.every((one) => isBody(one, known)))
    return undefined;
  const [lead = '', ...more] = carriers.map(bare);
  return { text: act.trim(), leads: [lead], contributors: more };
}
