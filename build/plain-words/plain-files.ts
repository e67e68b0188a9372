interface Found {
  readonly line: number;
  readonly text: string;
}

/** Reads the comments of a statement, up to its list of parameters. */
export function cypherComments(source: string): Found[] {
  const found: Found[] = [];
  let open: { line: number; rows: string[] } | undefined;
  for (const [index, row] of [...source.split('\n'), ''].entries()) {
    const comment = /^\s*\/\/ ?(.*)$/.exec(row)?.[1];
    if (comment !== undefined) {
      open ??= { line: index + 1, rows: [] };
      open.rows.push(comment);
      continue;
    }
    const text =
      open?.rows
        .join(' ')
        .split(/ Parameters:/)[0]
        ?.trim() ?? '';
    if (open !== undefined && text !== '') found.push({ line: open.line, text });
    open = undefined;
  }
  return found;
}

const plain = (markdown: string): string =>
  markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_]{1,2}/g, '')
    .trim();

/** Reads the paragraphs, list items and table cells of a document; code and headings are left out. */
export function paragraphs(source: string): Found[] {
  const found: Found[] = [];
  let isCode = false;
  let open: { line: number; rows: string[] } | undefined;
  const add = (line: number, markdown: string): void => {
    const text = plain(markdown);
    if (/[a-z]{3}/i.test(text)) found.push({ line, text });
  };
  const close = (): void => {
    if (open !== undefined) add(open.line, open.rows.join(' '));
    open = undefined;
  };
  for (const [index, row] of source.split('\n').entries()) {
    const fence = /^\s*```/.test(row);
    if (fence) isCode = !isCode;
    if (isCode || fence || /^#|^\s*$|^\|[\s\-|:]+$/.test(row)) close();
    else if (row.startsWith('|')) {
      close();
      for (const cell of row.split('|')) add(index + 1, cell);
    } else {
      if (/^\s*([-*]|\d+\.) /.test(row)) close();
      open ??= { line: index + 1, rows: [] };
      open.rows.push(row.replace(/^\s*([-*]|\d+\.) /, '').trim());
    }
  }
  close();
  return found;
}
