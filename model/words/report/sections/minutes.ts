import { heading, list, paragraph, type Told } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';

/** A line is no longer than what a sentence of a report may be. */
const LONGEST = 6000;
const ITEM = /^\s*[-–•*]\s+/;
const INDENTED = /^\s+\S/;

interface Line {
  readonly id: string;
  readonly text: string;
}

/**
 * Formats the corrected minutes of the last workshop: a line above others after an empty line is a heading;
 * an indented line belongs to the item above. Without minutes, nothing.
 */
export function minutes({ say, system, minutes: kept }: ReportSource): Told {
  if (kept === undefined) return { blocks: [], leftOut: ['minutes'] };
  const parts = partsOf(kept.text);
  const [first = []] = parts;
  // Their workshop is named above already.
  const isHead = first[0]?.text.trim() === kept.workshop && first.length <= 2 && parts.length > 1;
  const named = first[1]?.text.includes(system.facts.territory.name) ?? true;
  return {
    blocks: [
      paragraph('minutes.of', reportTexts(say).minutes.of(kept.workshop, kept.day)),
      ...parts.slice(isHead && named ? 1 : 0).flatMap(blocksOf),
    ],
  };
}

/** Splits lines at empty ones. */
function partsOf(text: string): Line[][] {
  const parts: Line[][] = [[]];
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    const part = parts.at(-1) ?? [];
    const above = part.at(-1);
    if (line.trim() === '') parts.push([]);
    else if (above !== undefined && ITEM.test(above.text) && INDENTED.test(line) && !ITEM.test(line))
      part[part.length - 1] = { ...above, text: `${above.text}\n${line.trim()}`.slice(0, LONGEST) };
    else part.push({ id: `minutes.${i}`, text: line.slice(0, LONGEST) });
  }
  return parts.filter(({ length }) => length > 0);
}

function blocksOf([first, ...rest]: readonly Line[]): Told['blocks'] {
  if (first === undefined) return [];
  const text = first.text.trim();
  const isHeading = rest.length > 0 && !ITEM.test(first.text) && !/[.!?:;…]$/.test(text);
  return [...(isHeading ? [heading(first.id, text)] : blockOf(first)), ...rest.flatMap(blockOf)];
}

const blockOf = ({ id, text }: Line): Told['blocks'] =>
  ITEM.test(text) ? list([[id, text.replace(ITEM, '')]]) : [paragraph(id, text.trim())];
