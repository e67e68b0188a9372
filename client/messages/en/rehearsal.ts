export const rehearsal = {
  'rehearsal.title': 'Rehearse',
  'rehearsal.what':
    'Before a workshop, try everything on a copy of Val-d’Exemple as of today: open a workshop, let a phone in, read the minutes. Its actors are its own: nothing of it appears anywhere else.',
  'rehearsal.begin': 'Begin a rehearsal',
  'rehearsal.beginning': 'The copy is being made…',
  'rehearsal.resume': (name: string) => `Go on with the rehearsal: ${name}`,
  'rehearsal.end': 'Throw the rehearsal away',
  'rehearsal.gone': 'The rehearsal is thrown away, with all that was said in it.',
  'rehearsal.mark': 'Rehearsal.',
  'rehearsal.apart':
    'A copy of Val-d’Exemple to practise on: nothing of what is said here appears anywhere else.',
};
