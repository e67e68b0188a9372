import { spelledOut } from '../names/near-words.ts';
import { foldText } from '../words/fold-text.ts';

/** A word of a line, how it is compared, and the sign that parts it from the word before. */
export interface Token {
  readonly raw: string;
  /** Folded, without accents. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Sign between it and the word before, except spaces, hyphens, apostrophes and quotation marks. */
  readonly sign: string;
  /** Begins with a capital. */
  readonly isLarge: boolean;
}

const WORDS = /[\p{L}\p{M}\p{N}]+(?:·[\p{L}\p{M}]+)*/gu;
const JOINS = /[\s'’‘`"«»“”*_·-]/gu;
/** « acheteà », « ala »: a preposition that was typed without its space. */
const GLUED = /^(?:(\p{L}{3,})(à)|(a|avec)(la|les)|(c)(est|etait|était))$/u;
/** After these a full stop ends nothing: « M. Le Goff », « St. Mary ». */
const SHORTENED = /^(m|mr|mme|mrs|ms|dr|saint|sainte|\p{L})$/u;

/** Words as they are written in haste. */
const HASTE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{
      subv: 'subvention',
      subvs: 'subventions',
      conv: 'convention',
      distrib: 'distribution',
      rdv: 'reunion',
    },
    ...{ rdvs: 'reunions', dpt: 'departement', dép: 'departement', cté: 'communaute', sem: 'semaine' },
    ...{
      formas: 'formations',
      forma: 'formation',
      permas: 'permanences',
      perm: 'permanence',
      partenar: 'partenariat',
    },
    ...{ pr: 'pour', ds: 'dans', ts: 'tous', tt: 'tout', ttes: 'toutes', bcp: 'beaucoup', qd: 'quand' },
    ...{
      tjs: 'toujours',
      tjrs: 'toujours',
      tjr: 'toujours',
      svt: 'souvent',
      qqs: 'quelques',
      qq: 'quelques',
    },
    ...{
      ac: 'avec',
      av: 'avec',
      avc: 'avec',
      aved: 'avec',
      avce: 'avec',
      ns: 'nous',
      mm: 'meme',
      pdt: 'pendant',
    },
    ...{ ppr: 'pour', dan: 'dans', ches: 'chez', w: 'with', wiht: 'with', wkly: 'weekly', thru: 'through' },
    ...{
      ls: 'les',
      dse: 'des',
      lse: 'les',
      sle: 'les',
      ppl: 'people',
      yr: 'year',
      yrs: 'years',
      adn: 'and',
      fro: 'for',
      govt: 'government',
    },
  }),
);

const keyOf = (raw: string): string => HASTE.get(raw) ?? spelledOut(foldText(raw).replace(/\p{M}/gu, ''));

/** Splits a line in words. Hyphens and apostrophes part words and are no signs. */
export function tokensOf(line: string): readonly Token[] {
  const text = line.normalize('NFC');
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: raw, index } of text.matchAll(WORDS)) {
    const between = text.slice(end, index).replace(JOINS, '');
    const last = tokens.at(-1);
    const sign =
      between === '.' && last !== undefined && (SHORTENED.test(last.key) || HASTE.has(last.raw.toLowerCase()))
        ? ''
        : between;
    const [, verb, to, preposition, article, that, be] = GLUED.exec(raw) ?? [];
    const [first, second] = [verb ?? preposition ?? that, to ?? article ?? be];
    if (first === undefined || second === undefined) tokens.push(tokenAt(raw, index, sign));
    else tokens.push(tokenAt(first, index, sign), tokenAt(second, index + first.length, ''));
    end = index + raw.length;
  }
  return tokens;
}

export const tokenAt = (raw: string, start: number, sign: string): Token => ({
  raw,
  key: keyOf(raw),
  start,
  end: start + raw.length,
  sign,
  isLarge: /^\p{Lu}/u.test(raw),
});
