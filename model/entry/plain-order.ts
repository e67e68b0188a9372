import type { LanguageWords } from './language-words.ts';
import { Line } from './line.ts';
import { withoutCleft, withSpeaker } from './sources.ts';
import type { Token } from './words-of-line.ts';

/** Words of a name that opens a sentence, at most. */
const MOST = 12;
const LONGEST_NAME = 7;

/** Puts the words of a line in the order who, does what, with whom. */
export const inPlainOrder = (tokens: readonly Token[], words: LanguageWords): readonly Token[] =>
  withoutRole(
    withoutRelative(
      withoutPresenting(withoutEcho(withSpeaker(withoutCleft(answered(tokens)), words)), words),
      words,
    ),
    words,
  );

/** Reads « l’agglo, elle, finance l’ALEC » as « l’agglo finance l’ALEC ». */
function withoutEcho(tokens: readonly Token[]): readonly Token[] {
  const isEcho = (at: number): boolean =>
    at > 0 &&
    /^(?:lui|elle|eux|elles)$/.test(tokens[at]?.key ?? '') &&
    tokens[at]?.sign === ',' &&
    tokens[at + 1]?.sign === ',';
  return tokens.flatMap((token, at) => (isEcho(at) ? [] : [isEcho(at - 1) ? { ...token, sign: '' } : token]));
}

/** Reads « qui finance la régie ? la ville » as « la ville finance la régie ». */
function answered(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ sign }, i) => i > 1 && sign.includes('?'));
  const [first] = tokens;
  const isAsked =
    at > 0 &&
    /^(?:qui|who)$/.test(first?.key ?? '') &&
    !/^(?:c|s|is|are|est|sont)$/.test(tokens[1]?.key ?? '');
  const answer = tokens.slice(at);
  const [who] = answer;
  if (!isAsked || who === undefined || answer.some(({ sign }, i) => i > 0 && /[.?!;:]/.test(sign)))
    return tokens;
  return [{ ...who, sign: '' }, ...answer.slice(1), ...tokens.slice(1, at)];
}

/** Reads « on a la MJC et le collège qui bossent ensemble » as « la MJC et le collège bossent ensemble ». */
function withoutPresenting(
  tokens: readonly Token[],
  { presents, presented }: LanguageWords,
): readonly Token[] {
  const line = new Line(tokens);
  const opening = line.first(presents);
  if (opening?.from !== 0) return tokens;
  const who = line.first(presented, { from: opening.to, to: Math.min(tokens.length, opening.to + MOST) });
  const isPresented =
    who !== undefined &&
    who.from > opening.to &&
    tokens.slice(opening.to + 1, who.to).every(({ sign }) => sign === '' || sign === ',');
  return isPresented ? tokens.filter((_, at) => at >= opening.to && at !== who.from) : tokens;
}

/** Reads « la SCIC, dont l’agglo est actionnaire » as « l’agglo est actionnaire de la SCIC ». */
function withoutRelative(tokens: readonly Token[], words: LanguageWords): readonly Token[] {
  const line = new Line(tokens);
  const hit = line.first(words.prepositionalRelatives, {
    from: 0,
    to: Math.min(tokens.length, LONGEST_NAME + 2),
  });
  if (hit === undefined || hit.from === 0 || hit.from > LONGEST_NAME) return tokens;
  const [preposition = 'de'] = hit.captured.filter((one) => one !== undefined);
  const who = tokens.slice(0, hit.from);
  const rest = tokens.slice(hit.to);
  const [first, ...others] = rest;
  // « l'AMAP dont le président aide la MJC »: somebody of theirs does it.
  const isOfPeople =
    words.definite.has(first?.key ?? '') && words.people.has(others[0]?.key ?? '') && preposition === 'de';
  // « la salle dont dispose l'épicerie »: the verb stands first.
  const isSubject =
    first !== undefined &&
    (first.isLarge || [words.determiners, words.subjects].some((some) => some.has(first.key)));
  if (
    first === undefined ||
    !isSubject ||
    rest.length < 3 ||
    isOfPeople ||
    who.slice(1).some(({ sign }) => sign !== '') ||
    others.some(({ sign }) => sign !== '')
  )
    return tokens;
  const place = { start: first.start, end: first.start };
  const link: Token = { raw: preposition, key: preposition, ...place, sign: '', isLarge: false };
  return [{ ...first, sign: '' }, ...others, link, ...who];
}

/** Reads « c’est la SCIC le chef de file » as « la SCIC est le chef de file ». */
function withoutRole(tokens: readonly Token[], words: LanguageWords): readonly Token[] {
  const line = new Line(tokens);
  const opening = line.first(words.points);
  if (opening?.from !== 0) return tokens;
  const role = line.first(words.roles, {
    from: opening.to,
    to: Math.min(tokens.length, opening.to + LONGEST_NAME),
  });
  const be = tokens[opening.to - 1];
  if (role === undefined || be === undefined || role.from < opening.to + 1) return tokens;
  return [...tokens.slice(opening.to, role.from), be, ...tokens.slice(role.from)];
}
