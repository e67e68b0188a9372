import type { ReportBlock } from '../../../model/contract/report.ts';

/** Why a question is asked, with names or without: the next question is another matter. */
export const WHY = /\.why$/;

/** A table of so few rows stands on one page. */
export const SHORT_TABLE = 6;

/** Returns true if a block needs the next one: a heading, a line above a list, a question before its answer. */
export function isLead(blocks: readonly ReportBlock[], place: number): boolean {
  const [before, block, next] = [blocks[place - 1], blocks[place], blocks[place + 1]];
  if (block === undefined || next === undefined) return false;
  if (block.type === 'heading') return true;
  if (block.type !== 'paragraph') return false;
  if (next.type === 'paragraph') return next.tone === 'answer';
  // A block under its own heading is unrelated to the next heading.
  if (next.type === 'heading')
    return before === undefined || (before.type === 'paragraph' && before.tone === 'answer');
  return block.tone !== 'answer' && !WHY.test(block.id);
}
