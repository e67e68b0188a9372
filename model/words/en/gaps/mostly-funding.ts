import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { MostlyFundingWords } from '../../../readings/gaps/mostly-funding.ts';

export const mostlyFunding: GapTexts<MostlyFundingWords> = {
  title: 'Mostly funding',
  question:
    'Between local authorities and the social economy, money flows: what do you do, or would you like to do, beyond the grant or the contract?',
  when: 'Two thirds or more of the links between local authorities and the social economy are funding or contracts only.',
  reason: ({ pairs, onlyTransactions }) =>
    `${pairs === onlyTransactions ? `The ${pairs} links noted between local authorities and the social economy` : `Of ${pairs} links noted between local authorities and the social economy, ${onlyTransactions}`} are funding or contracts only.`,
};
