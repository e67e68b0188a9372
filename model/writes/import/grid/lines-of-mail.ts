import type { TableRow } from '../table.ts';

const HEADER =
  /^(?:de|from|à|a|to|cci?|bcc|envoyé(?: le)?|sent|date|objet|subject|répondre à|reply-to|pièces? jointes?|attachments?)\s?:\s?\S/iu;
const SUBJECT = /^(?:objet|subject|envoyé|envoyé le|sent)\s?:/iu;
const PARTED =
  /message d['’]origine|original message|message transféré|forwarded message|\b(?:a écrit|wrote)\s?:$|^[-_=*]{3,80}$/iu;
const GREETS = /^(?:bonjour|bonsoir|cher|chère|dear|hello|hi)\s/iu;
const OPENS =
  /^(?:comme (?:convenu|promis|discuté)|voici|suite à|pour (?:rappel|info|mémoire)|as (?:agreed|promised|discussed))[\s,]/iu;
const CLOSES =
  /^(?:(?:bien )?(?:cordialement|à toi|à vous|amicalement|à bientôt|best|regards|kind regards|thanks)\b|a\+$|bien à vous|pensez à l['’]environnement|please consider the environment)/iu;
const MOST_WORDS = 12;

/** Detects an address alone: « direction@cc.fr ». */
const isAddress = (text: string): boolean => /@/.test(text) && !/\s/.test(text);

/** Detects a line that only addresses an e-mail. */
function addresses(text: string): boolean {
  if (HEADER.test(text) || isAddress(text)) return true;
  if (text.split(/\s/).length > MOST_WORDS) return false;
  if (GREETS.test(text)) return /[,!]$/.test(text);
  // « Et la Poste ? » is asked of somebody.
  if (text.endsWith('?')) return true;
  return PARTED.test(text) || CLOSES.test(text) || (OPENS.test(text) && text.endsWith(':'));
}

const FEWEST = 2;

const depthOf = ({ cells }: TableRow): number => Number(cells[0] ?? 0);

/**
 * Separates the lines of a pasted e-mail that only address it, « Cc : … », greetings, from the others. Items below
 * such a line stand below nothing. A text that is no e-mail stays as it is.
 */
export function withoutAddresses(rows: readonly TableRow[]): {
  readonly rows: readonly TableRow[];
  readonly left: readonly TableRow[];
} {
  const textOf = ({ cells }: TableRow): string => (cells[1] ?? '').slice(0, 500).trim();
  const headers = rows.map(textOf).filter((text) => HEADER.test(text));
  const isMail = headers.length >= FEWEST && headers.some((text) => SUBJECT.test(text) || /@/.test(text));
  if (!isMail) return { rows, left: [] };
  const left = rows.filter((row) => addresses(textOf(row)));
  let lone = -1;
  const kept = rows.flatMap((row): TableRow[] => {
    const depth = depthOf(row);
    if (left.includes(row)) lone = depth;
    else if (depth <= lone) lone = -1;
    if (left.includes(row)) return [];
    return [lone < 0 ? row : { ...row, cells: [String(depth - 1), ...row.cells.slice(1)] }];
  });
  return { rows: kept, left };
}
