import type { ReportBlock, ReportSection } from '../../../../model/contract/report.ts';
import { mannerOf } from '../../../../model/words/manner.ts';
import { textsIn } from '../../../texts/texts.ts';
import { WHY } from '../lead.ts';
import { declaredFacts, type PrintedReport } from '../printed-report.ts';
import { Deck, type SaidLine } from './deck.ts';
import { addMaps } from './map-slides.ts';

/** Facts that the subtitle of the title slide contains already. */
const IN_SUBTITLE: ReadonlySet<string> = new Set(['facts.territory', 'facts.day']);

type Block<T extends ReportBlock['type']> = Extract<ReportBlock, { type: T }>;

/**
 * Writes a report as editable slides: title, maps, absent actors, questions with reasons and answers,
 * promises.
 */
export async function writePptx({ document, banner, statement, drawings }: PrintedReport): Promise<Buffer> {
  const { title, subtitle, sections, language } = document;
  const { colon, locale } = mannerOf(language);
  const edge = [subtitle, banner].filter(Boolean).join(' · ');
  const deck = new Deck({ title, subject: subtitle, edge, locale });
  deck.cover(
    title,
    [
      subtitle,
      ...(banner === undefined ? [] : [banner]),
      ...declaredFacts(document)
        .filter(({ id }) => !IN_SUBTITLE.has(id))
        .map(({ label, text }) => `${label}${colon}${text}`),
    ],
    statement,
  );
  addMaps(deck, blocksOf(sections, 'figure'), {
    drawings,
    statement,
    title: textsIn(language).reportFile.lands,
  });
  const absents = sections.find(({ id }) => id === 'absents');
  if (absents !== undefined) deck.say(absents.title, missing(absents));
  const questions = sections.find(({ id }) => id === 'questions');
  if (questions !== undefined) deck.say(questions.title, asked(questions));
  for (const { caption, columns, rows } of blocksOf(sections, 'table').filter(({ id }) => PROMISES.has(id)))
    deck.table(
      caption,
      columns,
      rows.map((row) => row.map(({ text }) => text)),
    );
  return deck.write();
}

/** The promises of a report, and what a note makes of them. */
const PROMISES: ReadonlySet<string> = new Set(['meetings.table', 'decisions.table']);

const blocksOf = <T extends ReportBlock['type']>(
  sections: readonly ReportSection[],
  type: T,
): Array<Block<T>> =>
  sections.flatMap(({ blocks }) => blocks).filter((block): block is Block<T> => block.type === type);

/** Lists the actors that are absent or have not responded. */
const missing = (section: ReportSection): SaidLine[][] =>
  blocksOf([section], 'list').flatMap(({ items }) =>
    items.map(({ text }): SaidLine[] => [{ text, rank: items.length === 1 ? 'answer' : 'bullet' }]),
  );

/** Lists the questions, each with its reason and answer; a text common to several stands above the first. */
function asked({ blocks }: ReportSection): SaidLine[][] {
  const groups: SaidLine[][] = [];
  let above: SaidLine[] = [];
  for (const block of blocks) {
    if (block.type === 'heading') {
      groups.push([...above, { text: block.text, rank: 'question' }]);
      above = [];
    } else if (block.type !== 'paragraph') continue;
    else if (WHY.test(block.id)) groups.at(-1)?.push({ text: block.text, rank: 'plain' });
    else if (block.tone === 'answer') groups.at(-1)?.push({ text: block.text, rank: 'answer' });
    else above.push({ text: block.text, rank: 'aside' });
  }
  return groups;
}
