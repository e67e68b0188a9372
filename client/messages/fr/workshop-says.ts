/** What organisations say in a workshop, as a facilitator reads it. */
export const workshopSays = {
  'says.newOrganisation': (name: string, family: string) =>
    `Nouvelle organisation : ${name}${family === '' ? '' : ` (${family})`}`,
  'says.entersMap': 'Entre sur la carte',
  'says.field': (label: string, value: string) => `${label} : ${value}`,
  'says.cleared': (label: string) => `${label} : retiré`,
  'says.organisationSame': 'Sa fiche est juste',
  'says.nothingNew': 'Rien à changer',
  'says.carries': (text: string, role: string) => `Porte « ${text} » (${role})`,
  'says.letsGo': (text: string) => `Ne porte plus « ${text} »`,
  'says.newCommitment': (text: string, role: string) => `Nouvel engagement : « ${text} » (${role})`,
  'says.reworded': (was: string, now: string) => `L’engagement « ${was} » devient « ${now} »`,
  'says.carriesNothing': 'Ne porte aucun engagement',
  'says.link': (names: string, level: string) => `Avec ${names} : ${level}`,
  'says.linkWas': (names: string, level: string, was: string) =>
    `Avec ${names} : ${level} (la carte dit : ${was})`,
  'says.newLink': (name: string, level: string, themes: string, note: string) =>
    `Nouveau lien avec ${name} : ${level}${themes === '' ? '' : `, ${themes}`}${note === '' ? '' : `. « ${note} »`}`,
  'says.withdrawsLevel': (names: string) => `Avec ${names} : retire ce qui était dit`,
  'says.leaves': (names: string) => `Ne travaille pas avec ${names}`,
  'says.noLink': 'Aucun lien à ajouter',
  'says.needs': (what: string) => `Cherche : ${what}`,
  'says.needsGone': (what: string) => `Ne cherche plus : ${what}`,
  'says.needsNone': 'Ne cherche rien',
  'says.offers': (what: string) => `Propose : ${what}`,
  'says.offersGone': (what: string) => `Ne propose plus : ${what}`,
  'says.offersNone': 'Ne propose rien',
  'says.confirmed': 'A relu sa fiche : tout est juste',
  'says.withdrawn': 'Se retire de la carte de ce territoire',

  'as.elected': 'élu·e',
  'as.officer': 'agent·e',
  'as.state_officer': 'agent·e de l’État',
  'as.socio_economic': 'acteur socio-économique',
  'as.other': 'autre',
};
