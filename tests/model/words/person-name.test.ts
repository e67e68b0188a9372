import { expect, it } from 'vitest';
import { isPersonName } from '../../../model/words/person-name.ts';

it.each([
  'Jean-Pierre Martin',
  'Marie Curie',
  'Hélène Émilie Durand',
  'Mme Le Goff',
  'mme Le Goff',
  'M. Le Goff',
  'Claire De La Tour',
])('« %s » is somebody', (name) => expect(isPersonName(name)).toBe(true));

it.each([
  // One word, or more than four; a word in lower case after a first name, or before.
  'Jean',
  'Mme',
  'Claire De La Tour Blanche',
  'Jean du Moulin',
  'Claire fontaine',
  'claire Fontaine',
  'Mme la Maire',
  // No first name, nothing.
  'Moulin Vert',
  'Saint Martin',
  '',
])('« %s » is nobody in person', (name) => expect(isPersonName(name)).toBe(false));
