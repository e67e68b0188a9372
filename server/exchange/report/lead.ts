import type { ReportBlock } from '../../../model/contract/report.ts';

/** Why a question is asked, with names or without: the next question is another matter. */
export const WHY = /\.why$/;

/** A table of so few rows stands on one page. */
export const SHORT_TABLE = 6;

/** Whether a block is nothing without what follows it: a heading, a line above a list, what a question is answered with. */
export function isLead(blocks: readonly ReportBlock[], place: number): boolean {
  const [before, block, next] = [blocks[place - 1], blocks[place], blocks[place + 1]];
  if (block === undefined || next === undefined) return false;
  if (block.type === 'heading') return true;
  if (block.type !== 'paragraph') return false;
  if (next.type === 'paragraph') return next.tone === 'answer';
  // What is said under its own heading has nothing to do with the next one.
  if (next.type === 'heading')
    return before === undefined || (before.type === 'paragraph' && before.tone === 'answer');
  return block.tone !== 'answer' && !WHY.test(block.id);
}
