import type { Brief } from '../../../model/contract/brief.ts';
import { listOfNames } from '../../messages/format.ts';

/** The title of a brief, else who it is about. */
export const titleOfBrief = ({ title, parties }: Brief): string =>
  title ?? listOfNames(parties.map(({ name }) => name));
