import { expect, it } from 'vitest';
import type { ReportBlock } from '../../model/contract/report.ts';
import { isLead } from '../../server/exchange/report/lead.ts';

const heading = (id: string): ReportBlock => ({ type: 'heading', id, text: id });
const paragraph = (id: string, tone?: 'answer'): ReportBlock => ({
  ...{ type: 'paragraph', id, text: id },
  ...(tone !== undefined && { tone }),
});
const list: ReportBlock = { type: 'list', items: [{ id: 'item', text: 'Item' }] };
const leadsOf = (blocks: readonly ReportBlock[]) =>
  blocks.flatMap((block, place) => (isLead(blocks, place) && 'id' in block ? [block.id] : []));

it('short parts that follow each other may stand on several pages, each with its heading', () => {
  const minutes = [
    ...[paragraph('of'), heading('asked'), paragraph('question'), heading('who'), paragraph('count')],
    ...[heading('changed'), paragraph('came'), list],
  ];
  expect(leadsOf(minutes)).toEqual(['of', 'asked', 'who', 'changed', 'came']);
});

it('what announces the questions to come stays with the first of them', () => {
  const questions = [
    ...[heading('one'), paragraph('one.why'), paragraph('one.answer', 'answer')],
    ...[paragraph('waiting'), heading('two'), paragraph('two.why')],
  ];
  expect(leadsOf(questions)).toEqual(['one', 'one.why', 'waiting', 'two']);
});
