export const rehearsal = {
  'rehearsal.title': 'Practise',
  'rehearsal.what': 'On a made-up valley, as of today, thrown away afterwards. Three minutes.',
  'rehearsal.begin': 'Practise',
  'rehearsal.beginning': 'The copy is being made…',
  'rehearsal.resume': (name: string) => `Go on with the rehearsal: ${name}`,
  'rehearsal.end': 'Throw the rehearsal away',
  'rehearsal.gone': 'The rehearsal is deleted, with all its answers.',
  'rehearsal.mark': 'Rehearsal.',
  'rehearsal.apart': 'A copy of Val-d’Exemple to practise on: nothing done here appears anywhere else.',
};
