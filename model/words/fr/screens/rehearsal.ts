export const rehearsal = {
  'rehearsal.title': 'M’entraîner',
  'rehearsal.what': 'Sur une vallée inventée, datée d’aujourd’hui, à jeter ensuite. Trois minutes.',
  'rehearsal.begin': 'M’entraîner',
  'rehearsal.beginning': 'La copie se prépare…',
  'rehearsal.resume': (name: string) => `Reprendre la répétition : ${name}`,
  'rehearsal.end': 'Jeter la répétition',
  'rehearsal.gone': 'La répétition est jetée, avec tout ce qui y a été dit.',
  'rehearsal.mark': 'Répétition.',
  'rehearsal.apart': 'Copie du Val-d’Exemple pour s’entraîner : rien de ce qui s’y fait n’apparaît ailleurs.',
};
