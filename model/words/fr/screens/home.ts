import { count } from './shell.ts';

export const home = {
  'home.title': 'Qui fait quoi avec qui, et qui ne se parle pas encore ?',
  'home.lead':
    'Maillage dessine les acteurs d’un territoire et leurs coopérations, puis pose les questions que la carte soulève.',
  'home.start': 'Ouvrir la carte d’un territoire',
  'home.placeholder': 'Nom d’une commune, d’une intercommunalité, d’un département…',
  'home.hint': 'Toute la géographie officielle française, ou un nom de votre choix.',
  'home.free': (name: string) => `Créer « ${name} »`,
  'home.known': (actors: number) => `carte d’ici · ${count(actors, 'acteur', 'acteurs')}`,
  'home.freeDetail': 'territoire libre',
  'home.creating': (name: string) => `Ouverture de « ${name} »…`,
  'home.territories': 'Les territoires',
  'home.loading': 'Lecture des territoires…',
  'home.empty':
    'Aucun territoire pour l’instant. Tapez un nom ci-dessus : la première carte s’ouvre en dix secondes.',
  'home.others': (n: number) => `et ${count(n, 'autre', 'autres')}`,
  'home.counts': (actors: number, cooperations: number, commitments: number) =>
    [
      count(actors, 'acteur', 'acteurs'),
      count(cooperations, 'coopération', 'coopérations'),
      count(commitments, 'engagement', 'engagements'),
    ].join(' · '),
  'home.shown': (n: number) => count(n, 'question montrée', 'questions montrées'),
  'home.fictional': 'territoire fictif',
  'home.asOf': (day: string) => `état au ${day}`,
  'home.population': (n: string) => `${n} habitants`,
  'home.peers': (names: string) => `pair de ${names}`,
  'home.delete': (name: string) => `Supprimer ${name}`,
  'home.deleteTitle': (name: string) => `Supprimer « ${name} » ?`,
  'home.deleteExplained':
    'Ses engagements, ses réponses, son historique et les acteurs qui n’agissent que là seront effacés. C’est le seul geste sans retour.',
  'home.deleteName': 'Pour confirmer, tapez son nom',
  'home.deleteConfirm': 'Supprimer pour toujours',
  'tour.offer': 'Première visite ?',
  'tour.start': 'Suivre la visite guidée',
  'tour.what': 'neuf étapes, trois minutes, sur un territoire inventé ; rien n’y change',
  'tour.no': 'Ne plus proposer la visite',
  'home.accessibility': 'Accessibilité : partiellement conforme',
  'home.guides': 'Aide et guides',
  'home.more': 'Données ouvertes par une API documentée :',
  'place.commune': 'commune',
  'place.epci': 'intercommunalité',
  'place.departement': 'département',
  'place.region': 'région',
};
