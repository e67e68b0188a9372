import type { Fiche } from '../../../model/contract/fiche.ts';
import { listOfNames } from '../../messages/format.ts';

/** The title of a fiche, else who it is about. */
export const titleOfFiche = ({ title, parties }: Fiche): string =>
  title ?? listOfNames(parties.map(({ name }) => name));
