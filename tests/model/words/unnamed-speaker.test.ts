import { describe, expect, it } from 'vitest';
import type { Language } from '../../../model/contract/primitives.ts';
import { System } from '../../../model/elements/system.ts';
import { makeSpeaker } from '../../../model/readings/gaps/speaker.ts';
import { unnamedSpeaker } from '../../../model/words/report/unnamed-speaker.ts';
import { DAY, makeActor, makeCommitment, makeFacts, makeOutsider } from '../../support/make-facts.ts';
import { reference } from '../../support/report-scene.ts';

/** Twelve authorities, two businesses, one from outside. */
const authorities = Array.from({ length: 12 }, (_, i) =>
  makeActor(`c${i}`, { name: `Commune ${'abcdefghijkl'[i]}`, family: 'local_authority' }),
);
const facts = makeFacts({
  actors: [
    ...authorities,
    makeActor('lavoir', { name: 'Théâtre du Lavoir', family: 'business' }),
    makeActor('theatre', { name: 'Théâtre', family: 'business' }),
    makeActor('x', { name: 'X', family: 'citizens' }),
  ],
  outside: [makeOutsider('far', { name: 'C.A.T. (ex)', family: 'local_authority' })],
  commitments: [makeCommitment('k', [], { text: 'Suivre Théâtre du Lavoir' })],
});
const speaker = (language: Language = 'fr') =>
  unnamedSpeaker(
    makeSpeaker(facts, reference, language),
    new System(facts, { day: DAY, minIntensity: 2, withoutTransactions: false }),
  );
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const ids = (count: number) => authorities.slice(0, count).map(({ id }) => id);

describe('who is not named', () => {
  it('is called by its family where three or more of the map are of it, else an actor', () => {
    const say = speaker();
    expect(say.actor('c0')).toBe('une collectivité');
    expect(say.name('c0')).toBe('une collectivité');
    expect(say.of('c0')).toBe('d’une collectivité');
    expect(say.actor('lavoir')).toBe('un acteur');
    // An actor from outside is named by the families of the map; an unknown one has a neutral name.
    expect(say.actor('far')).toBe('une collectivité');
    expect(say.actor('nobody')).toBe('un acteur');
    expect(speaker('en').actor('c0')).toBe('a local authority');
  });

  it.each([
    [1, 'une collectivité', 'a local authority'],
    [2, 'deux collectivités', 'two local authorities'],
    [10, 'dix collectivités', 'ten local authorities'],
    [11, '11 collectivités', '11 local authorities'],
  ])('is counted by kind: %i are %s', (count, french, english) => {
    expect(speaker().actors(ids(count))).toBe(french);
    expect(speaker().names(ids(count))).toBe(french);
    expect(speaker('en').actors(ids(count))).toBe(english);
  });

  it('is numbered among others in order of appearance', () => {
    expect(speaker().actors(['lavoir', 'c0', 'theatre', 'c1'])).toBe('deux acteurs et deux collectivités');
  });

  it('takes its verb in the plural only where there are several', () => {
    const { agree } = speaker();
    expect([agree(['a'], 'dit', 'disent'), agree(['a', 'b'], 'dit', 'disent')]).toEqual(['dit', 'disent']);
  });
});

describe('what was typed, without names', () => {
  it.each([
    ['Voir Théâtre du Lavoir', 'Voir un acteur'],
    ['Voir le Théâtre du Lavoir.', 'Voir un acteur.'],
    ['Aller au théâtre', 'Aller à un acteur'],
    ['Aller à la Commune b', 'Aller à un acteur'],
    ['Parler du Théâtre', 'Parler d’un acteur'],
    ['Près de la Commune a', 'Près d’un acteur'],
    ['Ce que dit l’Commune a', 'Ce que dit un acteur'],
    ['Rien que Théâtre', 'Rien qu’un acteur'],
    ['Lorsque Théâtre joue', 'Lorsqu’un acteur joue'],
    // A sentence begins with a capital, also after another.
    ['Théâtre ouvre. le Théâtre ferme ! théâtre ?', 'Un acteur ouvre. Un acteur ferme ! Un acteur ?'],
    // Names stand as words of their own; one letter is no name; signs are taken as they are.
    ['Théâtres et amphithéâtre', 'Théâtres et amphithéâtre'],
    ['X et la lettre X', 'X et la lettre X'],
    ['Chez C.A.T. (ex) et CXAXT', 'Chez un acteur et CXAXT'],
  ])('%s: %s', (text, cleaned) => {
    expect(plain(speaker().clean(text))).toBe(cleaned);
  });

  it('has an English form, with its article', () => {
    expect(speaker('en').clean('See the Théâtre, near Commune a')).toBe('See an actor, near an actor');
  });

  it('is quoted so, and in commitments', () => {
    expect(plain(speaker().quote('Le Théâtre'))).toBe('« un acteur »');
    expect(plain(speaker().commitment('k'))).toBe('« Suivre un acteur »');
    expect(plain(speaker().commitments(['k'], 3))).toContain('Suivre un acteur');
  });

  it('is as it was where nobody has a name', () => {
    const none = makeFacts({ actors: [] });
    const say = unnamedSpeaker(
      makeSpeaker(none, reference, 'fr'),
      new System(none, { day: DAY, minIntensity: 2, withoutTransactions: false }),
    );
    expect(say.clean('Théâtre')).toBe('Théâtre');
  });
});
