import { fr } from '../../french.ts';

/** What a report says of itself as a file. */
export const reportFile = {
  contents: 'Sommaire',
  /** Of a slide that several share. */
  lands: 'Les terres de la carte',
  lost: fr`\ufffd : une lettre que nos polices n'ont pas ; le document DOCX la montre.`,
};
