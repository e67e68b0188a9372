import type { System } from '../../../elements/system.ts';
import type { NetworkChoices } from '../../../readings/measures/sub-network.ts';
import { fr } from '../../french.ts';

/** How cooperations of three parties or more count. */
const multiParty = {
  projection: 'une coopération à plusieurs relie chacun à chacun',
  newman: fr`une coopération à plusieurs relie chacun à chacun, en comptant 1 en tout pour chacun (Newman)`,
  exclude: 'les coopérations à trois ou plus sont laissées de côté',
};

/** Declarations that decide an intensity. */
const confirmation = {
  lowest: fr`l'intensité est la plus basse que l'on déclare`,
  either: fr`l'intensité est la plus haute que l'on déclare`,
  both: fr`l'intensité est celle que les deux déclarent`,
};

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
  parametersOf: ({ reading, choices }: Pick<System, 'reading'> & { readonly choices: NetworkChoices }) =>
    fr`deux acteurs sont liés à partir de l'intensité ${reading.minIntensity} ; financements et commandes ${reading.withoutTransactions ? 'laissés de côté' : 'compris'} ; ${multiParty[choices.multiParty]} ; ${confirmation[choices.confirmation]}`,
  multiParty,
  confirmation,
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
