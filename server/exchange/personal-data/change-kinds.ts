import type { Label } from '../../../model/contract/primitives.ts';

/** What changes are about: the first word of their type. */
const THINGS: Readonly<Record<string, Label>> = {
  actor: { fr: 'Acteur', en: 'Actor' },
  carrier: { fr: 'Porteur d’un engagement', en: 'Carrier of a commitment' },
  change: { fr: 'Modification', en: 'Change' },
  charter: { fr: 'Charte', en: 'Charter' },
  commitment: { fr: 'Engagement', en: 'Commitment' },
  contribution: { fr: 'Réponse d’atelier', en: 'Workshop answer' },
  cooperation: { fr: 'Coopération', en: 'Cooperation' },
  duplicate: { fr: 'Doublon possible', en: 'Possible duplicate' },
  erasure: { fr: 'Effacement à la demande', en: 'Erasure on request' },
  fiche: { fr: 'Fiche coopération', en: 'Cooperation brief' },
  gap: { fr: 'Question', en: 'Question' },
  import: { fr: 'Import', en: 'Import' },
  land: { fr: 'Terre de la carte', en: 'Land of the map' },
  'member-of': { fr: 'Appartenance d’un acteur à un autre', en: 'Membership of an actor in another' },
  membership: { fr: 'Acteur dans le territoire', en: 'Actor in the territory' },
  need: { fr: 'Besoin', en: 'Need' },
  offer: { fr: 'Offre', en: 'Offer' },
  parent: { fr: 'Territoire plus grand', en: 'Larger territory' },
  party: { fr: 'Partie prenante d’une coopération', en: 'Party to a cooperation' },
  peer: { fr: 'Territoire pair', en: 'Peer territory' },
  positions: { fr: 'Places sur la carte', en: 'Places on the map' },
  snapshot: { fr: 'Cliché', en: 'Snapshot' },
  territory: { fr: 'Territoire', en: 'Territory' },
  workshop: { fr: 'Atelier', en: 'Workshop' },
};

/** What was done to them: the second. */
const DEEDS: Readonly<Record<string, Label>> = {
  accepted: { fr: 'reprise sur la carte', en: 'taken up on the map' },
  added: { fr: 'ajout', en: 'added' },
  answered: { fr: 'réponse', en: 'answered' },
  applied: { fr: 'fait', en: 'done' },
  arranged: { fr: 'disposition nouvelle', en: 'arranged anew' },
  broughtBack: { fr: 'proposé à nouveau', en: 'proposed again' },
  cleared: { fr: 'oubli', en: 'forgotten' },
  deleted: { fr: 'suppression', en: 'deleted' },
  loaded: { fr: 'chargement', en: 'loaded' },
  made: { fr: 'fait', en: 'done' },
  merged: { fr: 'fusion', en: 'merged' },
  named: { fr: 'nom', en: 'named' },
  published: { fr: 'publication', en: 'published' },
  refused: { fr: 'non reprise', en: 'not taken up' },
  removed: { fr: 'retrait', en: 'removed' },
  restored: { fr: 'rétablissement', en: 'restored' },
  sent: { fr: 'envoi', en: 'sent' },
  set: { fr: 'ajout ou modification', en: 'added or changed' },
  setApart: { fr: 'écarté', en: 'set apart' },
  undone: { fr: 'annulation', en: 'undone' },
  updated: { fr: 'modification', en: 'changed' },
  withdrawn: { fr: 'retrait', en: 'withdrawn' },
};

/** What kind of change a type says; undefined for a word of it that is not known here. */
export function kindOfChange(type: string): { readonly thing: Label; readonly deed: Label } | undefined {
  const [first = '', second = ''] = type.split('.');
  const [thing, deed] = [THINGS[first], DEEDS[second]];
  return thing === undefined || deed === undefined ? undefined : { thing, deed };
}
