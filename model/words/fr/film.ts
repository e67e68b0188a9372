/** Texts around the images of a film. */
export const filmWords = {
  'film.unsaid': 'La carte change',
  'film.by.facilitator': 'noté par l’animation',
  'film.by.organisation': 'dit par un acteur',
  'film.by.contributor': 'noté par une personne qui contribue',
  'film.by.program': 'noté par un programme',
  'film.by.file': 'venu d’un fichier',
  'film.chapter.workshop': (title: string, day: string) => `Atelier « ${title} », ${day}`,
  'film.start': (moment: string) => `La carte telle qu’on la connaissait le ${moment}`,
  'film.image': (step: number, total: number) => `${step} sur ${total}`,
  'film.play': 'Lire',
  'film.pause': 'Pause',
  'film.previous': 'Étape précédente',
  'film.next': 'Étape suivante',
  'film.speed': 'Vitesse',
  'film.where': 'Où en est le film',
  'film.chapters': 'Chapitres',
  'film.beginning': 'Début',
  'film.empty': 'Rien n’a changé sur la carte entre ces deux moments.',
  'film.leftOut': (n: string) =>
    `Les ${n} modifications plus anciennes sont déjà dans la première image : un film n’en montre pas plus.`,
  'film.public':
    'Ce que toute personne autorisée à lire ce territoire peut voir aujourd’hui : rien de privé, d’effacé ou de retiré, et personne n’est nommé. Chacun est là où il est aujourd’hui.',
};
