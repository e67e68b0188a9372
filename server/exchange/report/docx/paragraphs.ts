import { type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx';

// XML has no word for these two.
const NO_CHARACTER = /[\ufffe\uffff]/g;

/** Writes typed text with its line breaks. */
export const runs = (
  text: string,
  options: Omit<IRunOptions, 'children' | 'text' | 'break'> = {},
): TextRun[] =>
  text
    .replace(NO_CHARACTER, '')
    .split('\n')
    .map((line, i) => new TextRun({ ...options, text: line, ...(i > 0 && { break: 1 }) }));

/** Writes a paragraph of a style. */
export const styled = (style: string, text: string, more: Omit<IParagraphOptions, 'style'> = {}): Paragraph =>
  new Paragraph({ style, children: runs(text), ...more });
