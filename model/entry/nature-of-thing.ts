import type { Nature } from '../contract/vocabulary.ts';
import type { VerbMatch } from './lexicon.ts';
import type { MarkedLine } from './mark-line.ts';
import { isMoney } from './money.ts';

/** Things that are given away. */
export const LEFTOVERS = /^(?:invendus|restes|surplus|leftovers|donations)$/;

/** Derives the nature of giving from the object: money, lessons, means; else undefined. */
export function natureOfThing(marked: MarkedLine, match: VerbMatch | null): Nature | undefined {
  const { line, words } = marked;
  if (
    match !== null &&
    /^(lend|preter|avancer)$/.test(match.infinitive) &&
    match.gap.some(
      (at) =>
        words.resources.funding?.has(line.key(at).replace(/^l(?=argent)/, '')) === true || isMoney(line, at),
    )
  )
    return 'funds';
  // « apporte un soutien financier à la MJC »
  if (match?.sense.does === 'supports' && isFinancial(marked, match)) return 'funds';
  // « reverse ses invendus »: no money.
  if (match?.infinitive === 'reverser' && match.gap.some((at) => LEFTOVERS.test(line.key(at))))
    return 'shares_means';
  if (match !== null && /^(echanger|exchange|swap)$/.test(match.infinitive))
    return natureOfExchange(marked, match);
  const twice = match === null ? [] : thingsGiven(marked, match);
  if (
    match === null ||
    (match.gap.length === 0 && twice.length === 0) ||
    !/^(donner|offrir|filer|refiler|laisser|passer|give|donate|let|make|faire)$/.test(match.infinitive)
  )
    return undefined;
  // « lets the club use its back room »
  if (line.first(/ use(?= )/g, { from: match.at, to: match.to }) !== undefined) return undefined;
  const given = match.gap.length > 0 ? match.gap : twice;
  const keys = given.map((at) => line.key(at));
  const isAmong = (resource: string): boolean =>
    keys.some((key) => words.resources[resource]?.has(key) === true);
  if (
    isAmong('funding') ||
    given.some((at) => isMoney(line, at)) ||
    keys.some((key) => /^(cheque|don)$/.test(key))
  )
    return 'funds';
  if (
    keys.some((key) =>
      /^(cours|formations?|lecons?|conferences?|lessons?|classes|talks?|training)$/.test(key),
    )
  )
    return 'shares_knowledge';
  if (keys.some((key) => /^(conseils?|coup|main|advice|hand|help)$/.test(key))) return 'supports';
  const isMeans =
    ['premises', 'land', 'equipment'].some(isAmong) ||
    keys.some((key) => words.things.has(key)) ||
    keys.some((key) =>
      /^(legumes|invendus|meubles|surplus|vetements|livres|colis|repas|denrees|nourriture|food|veg|clothes|books|furniture|produce|leftovers)$/.test(
        key,
      ),
    );
  return isMeans || match.sense.does !== 'shares_means' ? undefined : 'unspecified';
}

/** Detects help in money between a verb and who receives it: « apporte un soutien financier à ». */
const isFinancial = ({ line, names }: MarkedLine, { at, to }: VerbMatch): boolean => {
  const end = names.find(({ from }) => from >= to)?.from ?? to + 1;
  return line.tokens
    .slice(at, Math.max(end, to + 1))
    .some(({ key }) => /^(?:financi(?:er|ers|ere|eres|erement)|financial(?:ly)?)$/.test(key));
};

/** Returns the words of a gift after its receiver: « gives the youth club a free pitch ». */
function thingsGiven({ line, words, names }: MarkedLine, { to }: VerbMatch): readonly number[] {
  if (words.head === 'first') return [];
  const receiver = names.find(
    ({ from }) => from === to || (from === to + 1 && words.definite.has(line.key(to))),
  );
  if (receiver === undefined) return [];
  const end = line.tokens.findIndex(({ sign }, at) => at > receiver.to && sign !== '');
  return Array.from(
    { length: (end < 0 ? line.tokens.length : end) - receiver.to },
    (_, i) => receiver.to + i,
  );
}

/** Returns `shares_means` for an exchange of means: « échangent des terrains ». */
function natureOfExchange({ line, words }: MarkedLine, { to }: VerbMatch): Nature | undefined {
  const at = words.determiners.has(line.key(to)) ? to + 1 : to;
  const isMeans = ['premises', 'land', 'equipment'].some(
    (one) => words.resources[one]?.has(line.key(at)) === true,
  );
  return isMeans ? 'shares_means' : undefined;
}
