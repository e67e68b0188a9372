import { findName } from '../names/find-name.ts';
import type { NamedActor } from '../names/name-index.ts';
import { partsOf } from '../names/name-index.ts';
import { singular } from '../names/near-words.ts';
import type { Line, Span } from './line.ts';
import type { NameMark } from './mark-line.ts';
import type { NameContext } from './names-of-their-own.ts';

/** Authorities whose name after « de » tells where a body is: « le ccas de la ville », « l’amap de Montbriac ». */
const AUTHORITIES = new Set(['commune', 'cc', 'ca', 'cu', 'metropole', 'epci', 'departement', 'region']);

/** Establishments that each town has. */
export const ESTABLISHMENTS = /^(?:ecole|college|lycee|universite|mjc|amap|school|library)$/;

/** Finds the authority that a name is of, right after it. */
export function placeOf(
  line: Line,
  to: number,
  { names, words, isWord }: NameContext,
): (Span & { readonly actor: NamedActor }) | null {
  const opening = line.tokens[to];
  if (opening === undefined || opening.sign !== '' || !/^(?:de|du|d|of)$/.test(opening.key)) return null;
  const at = words.definite.has(line.key(to + 1)) ? to + 2 : to + 1;
  const found = line.tokens[at]?.sign === '' ? findName(line.tokens, at, names, isWord) : null;
  const [actor, ...others] = found?.actors ?? [];
  if (found === null || actor === undefined || others.length > 0) return null;
  const isAuthority = actor.kind !== undefined && AUTHORITIES.has(actor.kind);
  return isAuthority && /^(?:whole|institution)$/.test(found.by) ? { from: at, to: found.to, actor } : null;
}

/**
 * Adds to a name the authority that it is of, which is no party: « l’amap de Montbriac livre … ». The same kind of body
 * in another town than that of the map may be somebody else.
 */
export function withPlace(line: Line, text: string, mark: NameMark, context: NameContext): NameMark {
  const { from, who } = mark;
  if (
    !mark.isStrong ||
    who.is !== 'known' ||
    (who.actor.kind !== undefined && AUTHORITIES.has(who.actor.kind))
  )
    return mark;
  const place = placeOf(line, mark.to, context);
  if (place === null) return mark;
  const { to } = place;
  const isHere = Array.from({ length: to - place.from }, (_, i) => singular(line.key(place.from + i))).some(
    (key) => context.names.places.has(key) || partsOf(who.actor.name).includes(key),
  );
  const isInstitution = context.names.institutions.some(({ is }) => is.called.includes(line.key(place.from)));
  return isHere || isInstitution || place.actor.kind !== 'commune'
    ? { ...mark, to }
    : { from, to, who: { is: 'new', name: line.raw({ from, to }, text) }, isStrong: false };
}
