import type { reportFile as french } from '../../fr/served/report-file.ts';

/** Texts of a report as a file. */
export const reportFile: typeof french = {
  land: (name: string, actors: number) => `${name} (${actors} ${actors === 1 ? 'actor' : 'actors'})`,
  contents: 'Contents',
  lands: 'The lands of the map',
  lost: '\ufffd: a letter that our faces do not have; the DOCX document shows it.',
};
