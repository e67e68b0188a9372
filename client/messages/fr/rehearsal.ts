export const rehearsal = {
  'rehearsal.title': 'S’entraîner',
  'rehearsal.what':
    'Avant un atelier, essayez tout sur une copie du Val-d’Exemple datée d’aujourd’hui : ouvrez un atelier, faites entrer un téléphone, lisez le compte rendu. Ses acteurs ne sont qu’à elle : rien n’en paraît ailleurs.',
  'rehearsal.begin': 'Commencer une répétition',
  'rehearsal.beginning': 'La copie se prépare…',
  'rehearsal.resume': (name: string) => `Reprendre la répétition : ${name}`,
  'rehearsal.end': 'Jeter la répétition',
  'rehearsal.gone': 'La répétition est jetée, avec tout ce qui y a été dit.',
  'rehearsal.mark': 'Répétition.',
  'rehearsal.apart': 'Copie du Val-d’Exemple pour s’entraîner : rien de ce qui s’y dit ne paraît ailleurs.',
};
