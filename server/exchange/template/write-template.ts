import type { SheetData } from 'write-excel-file/node';
import type { Language } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import type { FileField } from '../../../model/fields/field.ts';
import { TEMPLATE_SHEETS, type TemplateSheet } from '../../../model/fields/template-sheets.ts';
import type { WordList } from '../../../model/fields/values.ts';
import { IMPORT_FIELDS } from '../../../model/writes/import/import-fields.ts';
import { type ImportVocabulary, importVocabulary } from '../../../model/writes/import/import-vocabulary.ts';
import { columnLetter } from '../../../model/writes/import/table.ts';
import { textsIn } from '../../texts/texts.ts';
import { LETTERS } from '../tables/letters.ts';

/** Lines below the headings that have a list to choose from. */
const LINES = 1000;
const WIDTH = 24;
const LONG_WIDTH = 44;

/**
 * Writes a workbook to fill in: a sheet a kind, with examples and lists to choose from, and an explanation.
 */
export async function writeTemplate(
  reference: Reference,
  language: Language,
): Promise<{ name: string; content: Buffer }> {
  const [{ default: writeExcelFile }, xml] = await Promise.all([
    import('write-excel-file/node'),
    import('write-excel-file/utility'),
  ]);
  const vocabulary = importVocabulary(reference);
  const lists = listsOf(vocabulary, language);
  const filled = TEMPLATE_SHEETS.map((sheet) => ({
    sheet: textsIn(language).template.sheets[sheet.kind],
    data: sheetData(sheet, vocabulary, language),
    columns: fieldsOf(sheet).map(({ value }) => ({ width: value.type === 'text' ? LONG_WIDTH : WIDTH })),
    stickyRowsCount: 1,
  }));
  const order = xml.getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [];
  // The package tells a feature which sheet it is at by its place.
  const withLists = (content: string, _options: unknown, { sheetIndex }: { sheetIndex: number }): string => {
    const sheet = TEMPLATE_SHEETS[sheetIndex];
    if (sheet === undefined) return content;
    const markup = validationsOf(sheet, lists, language);
    return xml.insertElementMarkupAccordingToOrderOfSiblings(content, markup, order, 'worksheet');
  };
  const written = writeExcelFile(
    [
      ...filled,
      {
        sheet: textsIn(language).template.lists,
        data: lists.data,
        columns: lists.data[0]?.map(() => ({ width: LONG_WIDTH })) ?? [],
      },
      {
        sheet: textsIn(language).template.readme,
        data: textsIn(language).template.lines.map((line, i) => [
          {
            value: line,
            wrap: true,
            alignVertical: 'top' as const,
            ...(i === 0 ? { fontWeight: 'bold' as const } : {}),
          },
        ]),
        columns: [{ width: 100 }],
      },
    ],
    {
      ...LETTERS,
      features: [{ files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: withLists } } } }],
    },
  );
  return { name: textsIn(language).template.file, content: await written.toBuffer() };
}

const fieldsOf = ({ kind, fields }: TemplateSheet): FileField[] =>
  fields.flatMap((id) => IMPORT_FIELDS[kind].find((field) => field.id === id) ?? []);

function sheetData(sheet: TemplateSheet, vocabulary: ImportVocabulary, language: Language): SheetData {
  const fields = fieldsOf(sheet);
  const headings = fields.map(({ label, required }) => ({
    value: label[language],
    fontWeight: 'bold' as const,
    backgroundColor: required ? '#F5E6C8' : '#E8EEF0',
  }));
  const lines = textsIn(language).templateExamples[sheet.kind].map((example) =>
    fields.map(({ id, value }) => {
      const text = example[id];
      if (text === undefined) return null;
      if (value.type === 'day')
        return { value: new Date(`${text}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
      if (!('list' in value)) return { value: text, type: String };
      return {
        value: vocabulary.choices[value.list].find((entry) => entry.id === text)?.label[language] ?? text,
        type: String,
      };
    }),
  );
  return [headings, ...lines];
}

interface Lists {
  readonly data: SheetData;
  readonly columns: ReadonlyMap<WordList, { readonly column: number; readonly length: number }>;
}

/** Collects the words of every list in one sheet, a column each. */
function listsOf(vocabulary: ImportVocabulary, language: Language): Lists {
  const used = [
    ...new Set(
      TEMPLATE_SHEETS.flatMap((sheet) =>
        fieldsOf(sheet).flatMap(({ value }) => ('list' in value ? [value.list] : [])),
      ),
    ),
  ];
  const words = used.map((list) => vocabulary.choices[list].map(({ label }) => label[language]));
  const longest = Math.max(...words.map(({ length }) => length));
  const names = used.map((list) => labelOf(list, language));
  const data: SheetData = [
    names.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...Array.from({ length: longest }, (_, line) => words.map((column) => column[line] ?? null)),
  ];
  return {
    data,
    columns: new Map(used.map((list, column) => [list, { column, length: words[column]?.length ?? 0 }])),
  };
}

const labelOf = (list: WordList, language: Language): string =>
  Object.values(IMPORT_FIELDS)
    .flat()
    .find(({ value }) => 'list' in value && value.list === list)?.label[language] ?? list;

/** Lists to choose from; another word is warned of, not refused: the screen will ask what it means. */
function validationsOf(sheet: TemplateSheet, { columns }: Lists, language: Language): string {
  const rules = fieldsOf(sheet).flatMap(({ value }, i) => {
    const list = 'list' in value ? columns.get(value.list) : undefined;
    if (list === undefined) return [];
    const letter = columnLetter(i);
    const words = columnLetter(list.column);
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${letter}2:${letter}${LINES}"><formula1>${textsIn(language).template.lists}!$${words}$2:$${words}$${list.length + 1}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}
