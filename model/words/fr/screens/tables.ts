import { untilDay } from '../when.ts';
import { count } from './shell.ts';

export const tables = {
  'tables.tab.actors': 'Acteurs',
  'tables.tab.cooperations': 'Coopérations',
  'tables.tab.commitments': 'Engagements',
  'tables.tab.needs': 'Besoins et offres',
  'tables.reading': 'Lecture des tableaux…',
  'tables.search': 'Chercher dans le tableau',
  'tables.shown': (n: number, total: number) =>
    n === total ? count(n, 'ligne', 'lignes') : `${n} sur ${count(total, 'ligne', 'lignes')}`,
  'tables.noneFits': 'Aucune ligne ne répond à ces filtres.',
  'tables.sortedUp': (column: string) => `Trié par « ${column} », croissant.`,
  'tables.sortedDown': (column: string) => `Trié par « ${column} », décroissant.`,
  'tables.saved': (column: string, row: string) => `Enregistré : ${column}, ${row}.`,
  'tables.acts': 'Retirer',
  'tables.links': 'Liens',
  'tables.heard': 'A répondu sur',
  'tables.heard.links': 'ses liens',
  'tables.heard.commitments': 'ses engagements',
  'tables.heard.needs': 'ses besoins',
  'tables.heardAll': 'tout',
  'tables.heardSome': 'a répondu',
  'tables.standing': 'Place',
  'tables.standing.map': 'sur la carte',
  'tables.standing.reserve': 'en réserve',
  'tables.standing.outside': 'hors du territoire',
  'tables.intensity': 'Intensité',
  'tables.carriers': 'Porté par',
  'tables.carried': 'porté',
  'tables.uncarried': 'sans porteur',
  'tables.serving': 'Actions communes',
  'tables.actor': 'Acteur',
  'tables.seeksOrOffers': 'Cherche ou propose',
  'tables.answer': 'Réponse',
  'tables.covered': 'avec réponse',
  'tables.uncovered': 'sans réponse à ce jour',
  'tables.unused': 'pas encore cherché',
  'tables.addNeed': 'Ajouter un besoin ou une offre',
  'tables.needAdded': 'Le besoin est noté.',
  'tables.offerAdded': 'L’offre est notée.',
  'tables.emptyActors':
    'Ce tableau listera les acteurs du territoire, leur famille, leurs liens et leurs réponses. Commencez par un nom.',
  'tables.emptyCooperations':
    'Ce tableau listera qui coopère avec qui, comment et depuis quand. Il faut deux acteurs pour commencer.',
  'tables.emptyNeeds':
    'Ce tableau mettra en regard ce que les uns cherchent et ce que les autres proposent. Notez un premier besoin.',
  'tables.ending': (n: number) =>
    n < 2
      ? 'Une convention se termine dans les douze mois'
      : `${n} conventions se terminent dans les douze mois`,
  'tables.endingNone': 'Aucune convention ne se termine dans les douze mois.',
  'tables.endsOn': (day: string) => `${untilDay(day)}`,
  'tables.chooseTitle': 'Choisissez une ligne',
  'tables.chooseText': 'Sa fiche s’ouvre ici ; le même choix vaut sur la carte. Tout se fait au clavier :',
  'tables.keyArrows': 'aller d’une case à l’autre',
  'tables.keyEnter': 'modifier la case (ou double clic)',
  'tables.keyEscape': 'laisser comme c’était',
  'tables.keySpace': 'choisir la ligne',
  'tables.keyDelete': 'retirer la ligne',
  'tables.deleteKey': 'Suppr',
};
