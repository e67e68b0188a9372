import { hasHeadWord } from '../../../names/body-words.ts';
import { qualified } from '../names/names-in-cell.ts';
import { ABOUT, ARTICLE, bare, isName, listed, parted, type Said, SINCE, UNSAID } from './read-sentence.ts';

const DONE =
  '(?:co-?)?(?:financé|subventionné|soutenu|aidé|accompagné|hébergé|accueilli|conseillé|fourni|approvisionné|parrainé|appuyé|animé|porté|formé)e?s?';
const BY = `(?:est |sont |a été |ont été )?(?:aussi |également |en partie )?${DONE} par`;
const OBJECT =
  "(?:(?:un|une|des|du|le|la|les|de la|d[’']une?|de|d[’']|l[’'])\\s?\\p{Ll}{3,}(?: \\p{Ll}{3,})? )?";
const FROM = `(?:re[çc]oi(?:t|vent)|bénéfici(?:e|ent)|obtien(?:t|nent)) ${OBJECT}(?:auprès )?(?:de|du|des|d[’'])`;
const RECEIVES = new RegExp(
  `^(.{2,120}?)\\s+(${BY}|${FROM}|(?:is|are) (?:funded|supported|hosted|supplied) by)(?:\\s+|(?<=[’']))(.{2,300})$`,
  'u',
);

/** Parses « La MJC est financée par la CAF », « reçoit une aide de la Ville »: the second acts on the first. */
export function readPassive(whole: string): Said | undefined {
  const since = SINCE.exec(whole)?.[1] ?? '';
  const [, who = '', verb = '', rest = ''] = RECEIVES.exec(whole.replace(SINCE, '')) ?? [];
  const own = qualified(rest.replace(ABOUT, ''));
  const givers = parted(own.name);
  const whom = subjectOf(who);
  if (!isName(whom) || givers.length === 0 || !givers.every((one) => isName(bare(one)))) return undefined;
  const note = [verb, ABOUT.exec(rest)?.[1] ?? '', own.note ?? ''].filter((one) => one !== '').join(' ; ');
  return { ...UNSAID, from: whom, each: listed(givers), note, since, direction: 'reversed' };
}

/** Returns the body that a sentence begins with: « La MJC » is the MJC, as « La Grange » is not. */
function subjectOf(who: string): string {
  const own = bare(who);
  const rest = own.replace(ARTICLE, '');
  return hasHeadWord(rest) ? rest : own;
}
