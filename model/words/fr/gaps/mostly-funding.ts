import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { MostlyFundingWords } from '../../../readings/gaps/mostly-funding.ts';
import { fr } from '../../french.ts';

export const mostlyFunding: GapTexts<MostlyFundingWords> = {
  title: fr`Surtout des financements`,
  question: fr`Entre collectivités et ESS, l'argent circule : que faites-vous, ou voudriez-vous faire, au-delà de la subvention ou du marché ?`,
  when: fr`Au moins les deux tiers des liens entre collectivités et ESS ne sont que des financements ou des marchés.`,
  reason: ({ pairs, onlyTransactions }) =>
    pairs === onlyTransactions
      ? fr`Les ${pairs} liens notés entre collectivités et ESS ne sont que des financements ou des marchés.`
      : fr`Sur ${pairs} liens notés entre collectivités et ESS, ${onlyTransactions} ne sont que des financements ou des marchés.`,
};
