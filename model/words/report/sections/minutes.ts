import { list, paragraph, type Told } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';

/** A line is no longer than what a sentence of a report may be. */
const LONGEST = 6000;
const ITEM = /^\s*[-–•*]\s+/;

/** The minutes of the last workshop, as they were corrected: nobody wrote any, nothing is said. */
export function minutes({ say, minutes: kept }: ReportSource): Told {
  if (kept === undefined) return { blocks: [], leftOut: ['minutes'] };
  const lines = kept.text
    .split(/\r?\n/)
    .map((text, i) => ({ id: `minutes.${i}`, text: text.slice(0, LONGEST) }))
    .filter(({ text }) => text.trim() !== '');
  const blocks = [
    paragraph('minutes.of', reportTexts(say).minutes.of(kept.workshop, kept.day)),
    ...lines.flatMap(({ id, text }) =>
      ITEM.test(text) ? list([[id, text.replace(ITEM, '')]]) : [paragraph(id, text.trim())],
    ),
  ];
  return { blocks };
}
