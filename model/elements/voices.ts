import type { Declaration } from '../contract/cooperation.ts';

/** Between what someone speaks as and the mark that tells a second speaker of the same voice and day from the first. */
const MARK = '#';

/**
 * Makes a voice for a second speaker who speaks as another did on the same day. The mark names nobody: it is derived
 * from an id that only the speaker's own device knows.
 */
export const markedVoice = (voice: string | undefined, mark: string): string =>
  `${voice ?? ''}${MARK}${mark}`;

/** Returns the role in a voice, without the mark; undefined if it has none. */
export function roleOfVoice(voice: string | undefined): string | undefined {
  const [role] = (voice ?? '').split(MARK);
  return role === '' ? undefined : role;
}

/** Returns the latest declaration of each voice of a party, up to a day. */
export function latestOfVoices(
  declarations: readonly Declaration[],
  actorId: string,
  day: string,
): readonly Declaration[] {
  const latest = new Map<string, Declaration>();
  for (const declaration of declarations) {
    if (declaration.actorId !== actorId || declaration.on > day) continue;
    const voice = declaration.voice ?? '';
    const known = latest.get(voice);
    if (known === undefined || known.on <= declaration.on) latest.set(voice, declaration);
  }
  return [...latest.values()];
}

/** Returns a party's declarations on the last day, up to `day`, on which it made any. */
export function lastWords(
  declarations: readonly Declaration[],
  actorId: string,
  day: string,
): readonly Declaration[] {
  let last = '';
  let words: Declaration[] = [];
  for (const declaration of declarations) {
    if (declaration.actorId !== actorId || declaration.on > day || declaration.on < last) continue;
    if (declaration.on > last) words = [];
    last = declaration.on;
    words.push(declaration);
  }
  return words;
}

/** The same, the lowest first, where its speakers differ; none where they agree: the earlier word is replaced. */
export function differingVoices(
  declarations: readonly Declaration[],
  actorId: string,
  day: string,
): readonly Declaration[] {
  const words = lastWords(declarations, actorId, day).toSorted((a, b) => a.intensity - b.intensity);
  return words[0]?.intensity === words.at(-1)?.intensity ? [] : words;
}

/**
 * Returns true if two parties see a cooperation differently: nothing against something, or two levels apart or
 * more.
 */
export const areApart = (lowest: number, highest: number): boolean =>
  highest - lowest > 1 || (lowest === 0 && highest > 0);
