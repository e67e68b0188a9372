import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import type { Language } from '../../../../model/contract/primitives.ts';
import { PALETTE } from '../../../../model/drawing/appearance.ts';
import { mannerOf } from '../../../../model/words/manner.ts';

const { ink, soft, wash } = PALETTE.light;

/** Writes a colour in Word's form. */
export const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

/** Every system has it, or one of the same widths. */
const FONT = 'Arial';
/** Twentieths of a point in a centimetre. */
export const TWIPS_CM = 567;
/** Points of a text in a table. */
export const CELL_SIZE = 8.5;

/** Defines true styles: a change of one applies to the whole document. Heading levels make its outline. */
export const styles = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: 20, color: hex(ink), language: { value: mannerOf(language).locale } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { size: 44, bold: true }, paragraph: { spacing: { before: 0, after: 60 } } },
    heading1: {
      run: { size: 28, bold: true },
      paragraph: { spacing: { before: 360, after: 140 }, keepNext: true, outlineLevel: 0 },
    },
    heading2: {
      run: { size: 22, bold: true },
      paragraph: { spacing: { before: 240, after: 80 }, keepNext: true, outlineLevel: 1 },
    },
    listParagraph: { paragraph: { spacing: { after: 80 } } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 24, color: hex(soft) },
      paragraph: { spacing: { after: 200 } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 18, italics: true, color: hex(soft) },
      paragraph: { spacing: { before: 100, after: 100 } },
    },
    {
      id: 'Facts',
      name: 'Title block',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18 },
      paragraph: { spacing: { after: 30 } },
    },
    {
      id: 'Contents',
      name: 'Contents heading',
      basedOn: 'Normal',
      next: 'ContentsLine',
      quickFormat: true,
      run: { size: 28, bold: true },
      paragraph: { spacing: { before: 300, after: 120 }, keepNext: true },
    },
    {
      id: 'ContentsLine',
      name: 'Contents line',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { after: 30 } },
    },
    {
      id: 'Answer',
      name: 'Answer of the room',
      basedOn: 'Normal',
      quickFormat: true,
      run: { bold: true },
      paragraph: { indent: { left: 340 }, spacing: { after: 200 } },
    },
    {
      id: 'Cell',
      name: 'Table text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 2 * CELL_SIZE },
      paragraph: { spacing: { before: 30, after: 30, line: 250, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'Statement',
      name: 'Statement',
      basedOn: 'Normal',
      quickFormat: true,
      run: { italics: true, color: hex(soft) },
      paragraph: { spacing: { before: 160 } },
    },
    {
      id: 'Banner',
      name: 'Banner',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 20, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 60, after: 160 } },
    },
    {
      id: 'Edge',
      name: 'Page edge',
      basedOn: 'Normal',
      run: { size: 16, color: hex(soft) },
      paragraph: { spacing: { after: 0 } },
    },
  ],
});

export const WASH = hex(wash);
