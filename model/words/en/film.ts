import type { filmWords as french } from '../fr/film.ts';

/** Texts around the images of a film. */
export const filmWords: typeof french = {
  'film.unsaid': 'The map changes',
  'film.by.facilitator': 'noted by the facilitators',
  'film.by.organisation': 'said by an actor',
  'film.by.contributor': 'noted by someone who contributes',
  'film.by.program': 'noted by a program',
  'film.by.file': 'came from a file',
  'film.chapter.workshop': (title, day) => `Workshop “${title}”, ${day}`,
  'film.start': (moment) => `The map as it was known on ${moment}`,
  'film.image': (step, total) => `${step} of ${total}`,
  'film.play': 'Play',
  'film.pause': 'Pause',
  'film.previous': 'Previous step',
  'film.next': 'Next step',
  'film.speed': 'Speed',
  'film.where': 'How far the film is',
  'film.chapters': 'Chapters',
  'film.beginning': 'Beginning',
  'film.empty': 'Nothing changed on the map between these two moments.',
  'film.leftOut': (n) =>
    `The first image holds ${n} earlier changes already: a film shows no more than it does.`,
  'film.public':
    'What anyone who may read this territory can see today: nothing private, erased or withdrawn, and nobody is named. Everyone stands where they stand today.',
};
