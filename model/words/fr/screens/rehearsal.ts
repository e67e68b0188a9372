export const rehearsal = {
  'rehearsal.title': 'S’entraîner',
  'rehearsal.before': 'Un atelier se prépare ?',
  'rehearsal.what':
    'sur une copie du Val-d’Exemple datée d’aujourd’hui, à jeter ensuite ; rien n’en paraît ailleurs',
  'rehearsal.begin': 'S’entraîner',
  'rehearsal.beginning': 'La copie se prépare…',
  'rehearsal.resume': (name: string) => `Reprendre la répétition : ${name}`,
  'rehearsal.end': 'Jeter la répétition',
  'rehearsal.gone': 'La répétition est jetée, avec tout ce qui y a été dit.',
  'rehearsal.mark': 'Répétition.',
  'rehearsal.apart': 'Copie du Val-d’Exemple pour s’entraîner : rien de ce qui s’y dit ne paraît ailleurs.',
};
