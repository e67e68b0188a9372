import { hasHeadWord } from '../../../names/body-words.ts';
import { capital } from '../../../words/capital.ts';
import { fold } from '../../../words/fold-text.ts';
import { beginsWithTitle } from '../names/persons.ts';
import { bodiesInSentence } from './bodies-in-sentence.ts';
import { bare, opens } from './read-sentence.ts';

const REMINDS =
  /\b(?:relanc|rappel|recontact|contacte|appelle|envoie|enverra|transmet|se renseign|prend contact|fait le point|verra|invite|calls|will call|emails|chases)/;

/** Detects what a person will do: « Mme Roux relance Habitat du Gard » is no link of an organisation. */
export const remindsPerson = (text: string): boolean => beginsWithTitle(text) && REMINDS.test(fold(text));

const KIND =
  /^(?:association(?: loi 1901)?|asso|collectivit[ée](?: territoriale| locale)?|coop[ée]rative|entreprise(?: priv[ée]e| d[’']insertion)?|scop|scic|commerce|artisan|fondation|collectif(?: citoyen| d[’']habitants)?|syndicat mixte|commune|epci|[ée]tablissement (?:public|scolaire)|service de l[’'][ée]tat|charity|company|council|social enterprise|community group)(?:\s?[-–—,|·]\s.{1,60})?$/iu;
const OF_BODY =
  /^(?:(?:depuis|since) \d{4}\.?$|(?:créée?|fondée?|née?|founded|created) (?:en|in) \d{4}\.?$|(?:contact|tél|tel|site|adresse|address|siège|effectif|salariés|adhérents|mail|courriel|e-?mail|web|phone|type|statut|commune)\.?\s?:)/iu;

/** Detects a line about the body above alone: « Association – Nantes », « Depuis 2011 », « Contact : … ». */
export const saysOfBody = (text: string): boolean => KIND.test(text) || OF_BODY.test(text);

const LACKS = [
  /^(.{2,80}?)\s(?:re)?cherche(?:nt)?\s(.{2,200})$/iu,
  /^(.{2,80}?)\s(?:a|ont|aurait|auraient) besoin (?:d[eu]s? |d[’'])(.{2,200})$/iu,
  /^(.{2,80}?)\s(?:is|are) looking for\s(.{2,200})$/iu,
];
const ARTICLE = /^(?:une?|des|les?|la|l[’'])\s?/iu;
const WITH = /\b(?:avec|with)\b/iu;

/** Reads what a body lacks, in a sentence: « La Clède cherche des bénévoles »; undefined if it names another body. */
export function readLack(text: string): { readonly who: string; readonly what: string } | undefined {
  const line = text.replace(/\.$/, '');
  const [, who = '', what = ''] = LACKS.map((sign) => sign.exec(line)).find((found) => found !== null) ?? [];
  const namesAnother = hasHeadWord(what.replace(ARTICLE, '')) || WITH.test(what);
  return what === '' || namesAnother ? undefined : { who, what };
}

/** Returns the body of a sentence about it alone: « La commune de Cunlhat présente son projet. » */
export function bodyOfRemark(text: string, known: readonly string[]): string | undefined {
  const [body, ...others] = text.endsWith('.') ? bodiesInSentence(text, known) : [];
  if (body === undefined || others.length > 0 || !opens(text, body)) return undefined;
  if (!hasHeadWord(body.name) && !known.includes(body.name)) return undefined;
  const isTold = /^\s\p{Ll}{2,}(?:e|ent|it|ait|aient|ont|a)\s/u.test(text.slice(body.end));
  return isTold ? capital(bare(body.name)) : undefined;
}
