/** The letters of every workbook: where none are named, LibreOffice lays a long line over the one above it. */
export const LETTERS = { fontFamily: 'Calibri', fontSize: 11 } as const;
