import type { ReportBlock } from '../../../contract/report.ts';
import { asSentence } from '../../as-sentence.ts';
import { mannerOf } from '../../manner.ts';
import { heading, list, paragraph, type Told } from '../blocks.ts';
import type { ReportSource, ToldQuestion } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';
import { tellerOf } from '../teller.ts';

/**
 * Lists the chosen questions with their reasons: answered ones first, then the pending ones under one
 * heading.
 */
export function questions(source: ReportSource): Told {
  const settled = settledBlocks(source);
  if (source.questions.length === 0 && settled.length === 0) return { blocks: [], leftOut: ['questions'] };
  const answered = source.questions.filter(({ status }) => status !== 'open');
  const open = source.questions.filter(({ status }) => status === 'open');
  const { waiting } = reportTexts(source.say).questions;
  return {
    blocks: [
      ...answered.flatMap((question) => asked(source, question)),
      ...(open.length === 0
        ? []
        : [paragraph('questions.waiting', waiting(open.length, answered.length === 0))]),
      ...open.flatMap((question) => asked(source, question)),
      ...settled,
    ],
  };
}

/** More would push what is still asked off the two pages of a note. */
const MOST_SETTLED = 5;

/** Lists the questions that the room answered and that the map no longer asks. */
function settledBlocks(source: ReportSource): readonly ReportBlock[] {
  const { gaps, say } = source;
  const { settled = [] } = gaps;
  if (settled.length === 0) return [];
  return [
    heading('questions.settled', reportTexts(say).questions.settled),
    ...list(
      settled
        .slice(0, MOST_SETTLED)
        .map(({ title, acted, answer }): [string, string] => [
          `questions.settled.${answer.key}`,
          say.sentence(
            `${title}${mannerOf(say.language).colon}${tellerOf(source, [answer.key]).text(acted)}`,
          ),
        ]),
    ),
  ];
}

function asked(source: ReportSource, question: ToldQuestion): ReportBlock[] {
  const id = tellerOf(source, [question.key]).id(`questions.${question.key}`);
  return [
    heading(`${id}.asked`, question.question),
    paragraph(`${id}.why`, question.reason),
    ...(question.status === 'open'
      ? []
      : [
          {
            type: 'paragraph',
            tone: 'answer',
            id: `${id}.answer`,
            text: answerOf(source, question),
          } as const,
        ]),
  ];
}

/** Writes the answer to a question: « Choix assumé. Faute de temps. À revoir le 15 janvier 2027. » */
function answerOf({ say, labels }: ReportSource, { status, answer, acted }: ToldQuestion): string {
  if (acted !== undefined) return acted;
  const texts = reportTexts(say).questions;
  const label = labels.gapStatuses.find(({ id }) => id === status)?.label[say.language] ?? status;
  const reason = asSentence(answer?.reason);
  const suffix = reason === '' ? '' : ` ${reason}`;
  const review = answer?.reviewOn === undefined ? '' : texts.review(answer.reviewOn);
  return texts.answered(label, suffix, review);
}
