export const live = {
  'live.connected': 'En direct',
  'live.connectedWith': (people: number) => `En direct, ${people}`,
  'live.peopleWord': 'personnes',
  'live.connecting': 'Connexion…',
  'live.lost': 'Reconnexion…',
  'live.pointing': 'Animation',
  'live.someone': 'Quelqu’un',
  'live.edits': (names: string, n: number) => (n < 2 ? `${names} modifie` : `${names} modifient`),
  'live.editsSheet': (names: string, n: number) =>
    n < 2 ? `${names} modifie cette fiche.` : `${names} modifient cette fiche.`,
  'live.waiting': (n: number) => (n < 2 ? '1 modification en attente' : `${n} modifications en attente`),
  'live.waitingHint':
    'Gardées sur cet appareil, elles partiront dans l’ordre et une seule fois dès que le serveur répondra.',
  'live.readHere': 'Carte et questions sont lues sur cet appareil, avec ce qu’il a reçu.',
  'live.here': (names: string) => `Ici en ce moment : ${names}`,
  'live.othersWait': (n: number) =>
    `${n < 2 ? 'Un changement' : `${n} changements`} d’une autre personne : gardé sur cet appareil jusqu’à ce qu’elle se reconnecte.`,
  'live.refused': (reason: string) => `Une modification faite hors connexion a été refusée : ${reason}`,
  'workshop.lateCame': (n: number) =>
    n === 1
      ? 'Une réponse est arrivée après la clôture : elle attend votre accord.'
      : `${n} réponses sont arrivées après la clôture : elles attendent votre accord.`,
};
