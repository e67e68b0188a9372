import type { System } from '../../../elements/system.ts';
import { fr } from '../../french.ts';

/** Statement in every file about itself. */
export const provenance = {
  what: 'Contenu',
  day: 'Jour lu',
  parameters: 'Paramètres',
  version: 'Révision',
  fictional: 'Fictif',
  sources: 'Sources',
  licence: 'Licence',
  proof: fr`Ce que cela ne prouve pas`,
  withTransactions: 'Financements et commandes compris',
  withoutTransactions: 'Sans les financements ni les commandes',
  noSource: fr`aucune source écrite : ce sont les participants qui l'ont dit`,
  parametersOf: ({ reading }: Pick<System, 'reading'>) =>
    fr`deux acteurs sont liés à partir de l'intensité ${reading.minIntensity} ; financements et commandes ${reading.withoutTransactions ? 'laissés de côté' : 'compris'}`,
  versionOf: (revision: string, territoryId: string) => `${revision}, territoire ${territoryId}`,
  fictionalOf: (
    all: boolean,
    { actors, cooperations }: { readonly actors: number; readonly cooperations: number },
  ) =>
    all
      ? fr`tout est fictif : ce territoire n'existe pas`
      : actors + cooperations === 0
        ? 'rien'
        : `${actors} acteurs et ${cooperations} coopérations, marqués comme tels`,
  licenceText: fr`Ce que les acteurs ont dit d'eux leur appartient : demandez-leur avant de publier. Noms, codes et SIREN officiels : Licence Ouverte 2.0 (Etalab).`,
};
