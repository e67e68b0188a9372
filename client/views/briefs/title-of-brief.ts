import type { Brief } from '../../../model/contract/brief.ts';
import { listOfNames } from '../../messages/format.ts';

/** Returns the title of a brief, else its parties. */
export const titleOfBrief = ({ title, parties }: Brief): string =>
  title ?? listOfNames(parties.map(({ name }) => name));
