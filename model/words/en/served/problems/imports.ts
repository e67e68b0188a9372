import type { importProblems as french } from '../../../fr/served/problems/imports.ts';

/** Messages about a file that cannot be imported. */
export const importProblems: typeof french = {
  IMPORT_FORMAT_UNKNOWN: {
    title: 'Format not recognised',
    detail:
      'This file is neither a table (XLSX, ODS, CSV, HTML) nor a graph (GraphML, GEXF, GML, Pajek, DOT, JSON of nodes and links): save it in one of these formats. A snapshot of Maillage (JSON) is brought in from “Snapshots”.',
  },
  IMPORT_OLD_SPREADSHEET: {
    title: 'Old spreadsheet format',
    detail:
      'An .xls or password protected workbook cannot be read here: save it as .xlsx or .ods without a password.',
  },
  IMPORT_EMPTY: {
    title: 'Empty file',
    detail: 'There is no line under the headings: check that this is the right file.',
  },
  IMPORT_TOO_LARGE: {
    title: 'File too large',
    detail: 'The file is over {max} MB: split it, or remove what is not to be brought in.',
  },
  IMPORT_TOO_MANY_ROWS: {
    title: 'Too many lines',
    detail: 'The file has more than {max} lines: split it, actors first.',
  },
  IMPORT_TOO_MANY_COLUMNS: {
    title: 'Too many columns',
    detail: '“{table}” has {count} columns, {max} at most: remove the columns you do not want to bring in.',
  },
  IMPORT_TOO_MANY_ELEMENTS: {
    title: 'Too much at once',
    detail: 'This would change {count} elements at once, {max} at most: split it, actors first.',
  },
  IMPORT_ENGINE_MEMORY: {
    title: 'Too much for the memory of Neo4j',
    detail:
      'Neo4j has too little memory to write all of it at once; nothing was written. Split the file, actors first, or give Neo4j more memory.',
  },
  JOB_CANCELLED: {
    title: 'Work stopped',
    detail: 'The work was stopped: nothing was written.',
  },
  IMPORT_CANCELLED: {
    title: 'Import cancelled',
    detail: 'The import was cancelled: nothing was written.',
  },
  IMPORT_NOT_FOUND: {
    title: 'Import not found',
    detail: 'No import of this name is at work: it ended, or has not begun.',
  },
  IMPORT_TOO_DEEP: {
    title: 'File nested too deeply',
    detail: 'The file nests more than {max} levels: save it again from the program that made it.',
  },
  IMPORT_PDF: {
    title: 'PDF document',
    detail:
      'A PDF is not read here: open it, select its text or its table, copy it into a document or a spreadsheet, then bring that file in.',
  },
  IMPORT_BINARY: {
    title: 'This is not text',
    detail:
      'The file is called “{name}” and holds no text: open it in a spreadsheet and save it as CSV or XLSX.',
  },
  IMPORT_BROKEN_TEXT: {
    title: 'Malformed CSV',
    detail:
      'The CSV cannot be read at line {row}: a quote is opened there and never closed, or misplaced. Correct it, or save as XLSX.',
  },
  IMPORT_BROKEN_FILE: {
    title: 'Damaged file',
    detail: 'The file is incomplete or damaged (line {row}): save it again from the program that made it.',
  },
  IMPORT_BROKEN_ARCHIVE: {
    title: 'Damaged file',
    detail: 'The file is incomplete or damaged: save it again from the program that made it.',
  },
  IMPORT_ARCHIVE_TOO_LARGE: {
    title: 'Workbook too large once opened',
    detail: 'Opened, the workbook is over {max} MB: remove images and sheets that are not needed.',
  },
  IMPORT_DOCTYPE: {
    title: 'Declaration refused',
    detail:
      'The file holds a DOCTYPE declaration or entities, which may hide other things: remove them, or save the file again.',
  },
  IMPORT_NOTHING_RECOGNISED: {
    title: 'Nothing to bring in',
    detail: 'No actor, link, commitment, need or offer to bring in: choose what each sheet contains.',
  },
  IMPORT_UNKNOWN_VALUE: {
    title: 'Word of no known meaning',
    detail: 'The list “{list}” has no value “{value}”: choose one that the preview proposes, or “omit”.',
  },
  IMPORT_UCINET: {
    title: 'File of NetDraw',
    detail:
      'This is a file of NetDraw (VNA): in NetDraw, “File > Save Data As > Pajek”, then bring the .net file in.',
  },
  IMPORT_SESSION: {
    title: 'Session of a graph program',
    detail:
      'This is a session of Gephi (.gephi) or Cytoscape (.cys), which that program alone opens: export the graph from it as GEXF or GraphML, and bring that file in.',
  },
  IMPORT_DOCUMENT: {
    title: 'OpenDocument text or slides',
    detail:
      'This is an OpenDocument text or a slide show: save the text as .docx, or copy its table into a spreadsheet, then bring that file in.',
  },
  IMPORT_MIND_MAP: {
    title: 'Mind map',
    detail:
      'This is a mind map (Freemind, XMind), which tells branches and not who works with whom: export it to a spreadsheet, write a line for each actor or link, and bring that file in.',
  },
  IMPORT_COMPRESSED: {
    title: 'Compressed file',
    detail:
      'This file is compressed (.gz, .7z, .rar), or R’s own (.rds, .RData): open it, and bring in what it holds as CSV, XLSX or GraphML.',
  },
};
