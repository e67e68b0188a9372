import type { ReportBlock } from '../../../../model/contract/report.ts';
import { isLead } from '../lead.ts';
import { FIGURE_ROOM } from './figure.ts';
import type { Pages } from './pages.ts';
import { SETTINGS } from './settings.ts';
import { leastOfTable } from './table.ts';

/** An item begins no lower on its page: its sign is not left alone. */
export const LEAST_ITEM = 3 * SETTINGS.item.size;

/**
 * Computes the height that must stay together from a block on: a heading with its first block, a line above a
 * list with the first item.
 */
export function leastAt(pages: Pages, blocks: readonly ReportBlock[], place: number): number {
  const block = blocks[place];
  if (block === undefined) return 0;
  return ownLeast(pages, block) + (isLead(blocks, place) ? leastAt(pages, blocks, place + 1) : 0);
}

function ownLeast(pages: Pages, block: ReportBlock): number {
  switch (block.type) {
    case 'heading':
      return pages.heightOf(block.text, SETTINGS.heading2);
    case 'paragraph':
      return pages.heightOf(block.text, SETTINGS[block.tone === 'answer' ? 'answer' : 'body']);
    case 'list':
      return Math.max(LEAST_ITEM, pages.heightOf(block.items[0]?.text ?? '', SETTINGS.item));
    case 'table':
      return pages.heightOf(block.caption, SETTINGS.caption) + leastOfTable(pages, block);
    case 'figure':
      return FIGURE_ROOM;
  }
}
