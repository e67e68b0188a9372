import type { ReportBlock } from '../../../contract/report.ts';
import { asSentence } from '../../as-sentence.ts';
import { heading, paragraph, type Told } from '../blocks.ts';
import type { ReportSource, ToldQuestion } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';
import { tellerOf } from '../teller.ts';

/**
 * Lists the chosen questions with their reasons: answered ones first, then the pending ones under one
 * heading.
 */
export function questions(source: ReportSource): Told {
  if (source.questions.length === 0) return { blocks: [], leftOut: ['questions'] };
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
    ],
  };
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

/** « Choix assumé. Faute de temps. À revoir le 15 janvier 2027. » */
function answerOf({ say, labels }: ReportSource, { status, answer }: ToldQuestion): string {
  const texts = reportTexts(say).questions;
  const label = labels.gapStatuses.find(({ id }) => id === status)?.label[say.language] ?? status;
  const reason = asSentence(answer?.reason);
  const suffix = reason === '' ? '' : ` ${reason}`;
  const review = answer?.reviewOn === undefined ? '' : texts.review(answer.reviewOn);
  return texts.answered(label, suffix, review);
}
