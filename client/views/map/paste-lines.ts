import { bringPasted } from '../../actions/index.ts';
import { can } from '../../state/index.ts';
import { openList } from './dialogs.ts';

const WIDE = 4;
/** Returns true if a text has two lines or more of four columns or more: more than a list of links has. */
const isWideTable = (text: string): boolean =>
  text.split(/\r?\n/).filter((line) => line.split('\t').length >= WIDE).length >= 2;

/** Opens what takes several pasted lines: the import for a table, the list for links and names. One line is typed text. */
export function pasteLines(event: ClipboardEvent): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const page = event.clipboardData?.getData('text/html') ?? '';
  const isTable = /<table[\s>]/i.test(page);
  // A table of a spreadsheet or of Word is a file like others.
  if (can('map.facilitate') && (isTable || isWideTable(text))) {
    event.preventDefault();
    bringPasted(isTable ? page : text, isTable);
  } else if (/[\r\n\t]/.test(text.trim())) {
    event.preventDefault();
    void openList(text);
  }
}
