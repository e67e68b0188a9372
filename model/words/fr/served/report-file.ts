import { fr } from '../../french.ts';

/** Texts of a report as a file. */
export const reportFile = {
  land: (name: string, actors: number) => `${name} (${actors} ${actors > 1 ? 'acteurs' : 'acteur'})`,
  contents: 'Sommaire',
  /** Title of a slide that several lands share. */
  lands: 'Les terres de la carte',
  lost: fr`\ufffd : une lettre que nos polices n'ont pas ; le document DOCX la montre.`,
};
