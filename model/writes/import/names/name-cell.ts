import { fold } from '../../../words/fold-text.ts';

/** Name in a cell, and the lines below it that are no part of the name. */
export interface NameCell {
  readonly name: string;
  readonly below: string;
}

const ADDRESS =
  /\b\d{5}\b|^\d{1,4}(?: ?(?:bis|ter))?,? |\b(?:rue|avenue|boulevard|place|chemin|route|impasse|allee|quai|lieu dit|street|road|strasse|carriera|bp \d)\b|^(?:tel|tlf|mail|contact|site|adresse|fax|mobile|web)\b/;
const REACHED = /@|https?:|www\.|\.(?:fr|com|org|net|example)\b|\d{2}(?:[ .-]?\d{2}){3}/;

/** Separates a name from the address, telephone or site below it in its cell. */
export function nameCellOf(text: string): NameCell {
  const [first = '', ...others] = text.split(/\s*[\r\n]+\s*/).filter((line) => line !== '');
  const isApart = others.length > 0 && others.every(isOfAddress);
  return isApart ? { name: first, below: others.join('\n') } : { name: text, below: '' };
}

const isOfAddress = (line: string): boolean => REACHED.test(line) || ADDRESS.test(fold(line));

const CODE_BEFORE = /^(?:[A-Z]{1,2}-)?\d{4,5}[\s,–-]+(?=\p{L})/u;
const CODE_BEHIND = /[\s,]*\(?\b(?:\d{2,3}|2[AB]|\d{5})\b\)?$/;
const CEDEX = /\s+cedex(?:\s+\d+)?$/i;

/** Returns the town of a place: « 76440 Forges-les-Eaux », « Forges-les-Eaux (76) ». */
export function townOf(place: string): string {
  const town = place.replace(CODE_BEFORE, '').replace(CEDEX, '').replace(CODE_BEHIND, '').trim();
  return /\p{L}/u.test(town) ? town : place;
}
