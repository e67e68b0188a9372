export const rehearsal = {
  'rehearsal.title': 'Rehearsing',
  'rehearsal.before': 'Preparing a workshop?',
  'rehearsal.what':
    'on a copy of Val-d’Exemple as of today, thrown away afterwards; nothing of it appears anywhere else',
  'rehearsal.begin': 'Rehearse',
  'rehearsal.beginning': 'The copy is being made…',
  'rehearsal.resume': (name: string) => `Go on with the rehearsal: ${name}`,
  'rehearsal.end': 'Throw the rehearsal away',
  'rehearsal.gone': 'The rehearsal is thrown away, with all that was said in it.',
  'rehearsal.mark': 'Rehearsal.',
  'rehearsal.apart':
    'A copy of Val-d’Exemple to practise on: nothing of what is said here appears anywhere else.',
};
