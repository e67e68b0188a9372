import { fold } from '../../../words/fold-text.ts';

/** Direction of a link, from the body on the left of a matrix; empty if nothing says it. */
export type Direction = 'directed' | 'reversed' | 'undirected' | '';

const ARROWS = [
  ['undirected', /^(?:<[-=]*>|↔|⇄|⇔)/],
  ['directed', /^(?:[-=]*>|→|⇒)/],
  ['reversed', /^(?:<[-=]*|←|⇐)/],
] as const;

const GIVES =
  /^(?:donne|fournit|livre|finance|cofinance|subventionne|aide|soutient|accompagne|appuie|prete|loue|vend|oriente|conseille|forme|heberge|accueille|envoie|adresse|gives|funds|supplies|helps|supports|lends|refers|hosts|trains|sells)\b/;
const RECEIVES =
  /^(?:recoit|achete|emprunte|beneficie|est (?:aide|finance|soutenu|accompagne|livre|conseille|heberge|accueilli|subventionne)|receives|buys|borrows|gets|is (?:funded|helped|supported|hosted))/;

const LONGEST = 60;

/** Reads the direction and the words of a cell: « → stagiaires », « donne », « reçoit les repas »; undefined for others. */
export function directionIn(
  cell: string,
): { readonly direction: Direction; readonly words: string } | undefined {
  const text = cell.trim();
  for (const [direction, sign] of ARROWS) {
    const [arrow] = sign.exec(text) ?? [];
    if (arrow !== undefined) return { direction, words: text.slice(arrow.length).trim() };
  }
  const folded = fold(text);
  if (text.length > LONGEST) return undefined;
  if (RECEIVES.test(folded)) return { direction: 'reversed', words: text };
  return GIVES.test(folded) ? { direction: 'directed', words: text } : undefined;
}
