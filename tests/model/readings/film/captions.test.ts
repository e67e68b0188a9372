import { describe, expect, it } from 'vitest';
import type { Change, ElementStates } from '../../../../model/contract/change.ts';
import type { Facts } from '../../../../model/elements/facts.ts';
import { type CaptionWords, captionOf } from '../../../../model/readings/film/caption.ts';
import { mayShow } from '../../../../model/readings/film/film-source.ts';
import {
  makeActor,
  makeCommitment,
  makeCooperation,
  makeFacts,
  makeOutsider,
} from '../../../support/make-facts.ts';

const words: CaptionWords = {
  language: 'fr',
  reference: { resources: [{ id: 'land', label: { fr: 'Du foncier', en: 'Land' } }] } as never,
  territories: new Map([['u', 'Grand Val']]),
};
const now = makeFacts({
  actors: [makeActor('a', { name: 'Anis' })],
  outside: [makeOutsider('o', { name: 'Olive' })],
  cooperations: [makeCooperation('c', ['a', 'o']), makeCooperation('d', ['a', 'nobody'])],
  commitments: [makeCommitment('k', [], { text: 'Planter' })],
  charterItems: [makeCommitment('i', [], { text: 'Préserver' })],
});
const before = makeFacts({
  actors: [makeActor('a', { name: 'Ancien' }), makeActor('b', { name: 'Bleuet' })],
  cooperations: [makeCooperation('gone', ['b', 'o'])],
});

function caption(
  was: ElementStates | null,
  is: ElementStates | null,
  facts: readonly Facts[] = [now, before],
) {
  const change: Change = {
    ...{ id: 'x', revision: 2, mutationId: 'm', type: 'made', subjectId: '', at: '2026-03-12T14:04:00Z' },
    ...{ before: was, after: is },
  };
  return captionOf(change, facts, words).replace(/[\u00a0\u202f]/g, ' ');
}
const come = (key: string): string => caption(null, { [key]: { name: 'x' } });
const gone = (key: string): string => caption({ [key]: { name: 'x' } }, null);

describe('the caption of an image', () => {
  it('uses the names of that moment, on the map or outside', () => {
    expect(come('Actor:a')).toBe('Acteur ajouté : Anis');
    expect(come('Actor:o')).toBe('Acteur ajouté : Olive');
    expect(come('Cooperation:c')).toBe('Coopération notée : Anis et Olive');
    expect(come('CARRIES:a>k')).toBe('Porteur noté : Anis, pour « Planter »');
    expect(come('CARRIES:o>i')).toBe('Porteur noté : Olive, pour « Préserver »');
  });

  it('names what goes as it was called before', () => {
    expect(gone('Actor:b')).toBe('Acteur supprimé : Bleuet');
    expect(gone('Cooperation:gone')).toBe('Coopération supprimée : Bleuet et Olive');
  });

  it('says that no name was kept of what is in neither image', () => {
    expect(come('Actor:z')).toBe('Acteur ajouté : sans nom gardé');
    expect(come('CARRIES:a>z')).toBe('Porteur noté : Anis, pour « sans nom gardé »');
    expect(come('Cooperation:d')).toBe('Coopération notée : Anis et sans nom gardé');
    expect(come('Cooperation:z')).toBe('Coopération notée : une coopération');
  });

  it('calls resources and territories by their labels, and by their ids where they have none', () => {
    expect(come('NEEDS:a>land')).toBe('Besoin noté : Anis, Du foncier');
    expect(come('NEEDS:a>time')).toBe('Besoin noté : Anis, time');
    expect(come('PART_OF:t>u')).toBe('sans nom gardé fait partie de Grand Val');
  });

  it('states only that the map changed for a change of hidden elements', () => {
    expect(captionOf(undefined, [now], words)).toBe('La carte change');
  });
});

describe('a change shows in a film', () => {
  const shows = (was: ElementStates, is: ElementStates, type = 'made'): boolean =>
    mayShow({ type, at: '2026-03-12T14:04:00Z', before: was, after: is } as Parameters<typeof mayShow>[0]);
  const acts = (more: Record<string, unknown>) => ({ 'ACTS_IN:a>t': { onMap: true, ...more } });

  it('where something comes, goes or becomes other', () => {
    expect(shows({}, { 'Actor:a': { name: 'A' } })).toBe(true);
    expect(shows({ 'Actor:a': { name: 'A' } }, {})).toBe(true);
    expect(shows({}, acts({ x: 1 }))).toBe(true);
    expect(shows(acts({ x: 1 }), {})).toBe(true);
    expect(shows(acts({}), acts({ onMap: false }))).toBe(true);
    expect(shows(acts({ x: 1 }), acts({ x: 2, since: '2020' }))).toBe(true);
    expect(shows(acts({ since: '2020' }), acts({}))).toBe(true);
  });

  it('not where somebody only moved: all stand where they stand today', () => {
    expect(shows(acts({ x: 1, landId: 'l' }), acts({ x: 2, y: 3, placed: 'hand' }))).toBe(false);
    expect(shows({}, { 'Actor:a': { name: 'A' } }, 'positions.arranged')).toBe(false);
  });

  it.each(['GapAnswer:g', 'Land:l', 'Workshop:w', 'Contribution:s', 'Fiche:f', 'BRINGS:a>f'])(
    'not where it is %s, which is on no map, unless something else changed with it',
    (key) => {
      expect(shows({}, { [key]: { name: 'x' } })).toBe(false);
      expect(shows({}, { [key]: { name: 'x' }, 'Actor:a': { name: 'A' } })).toBe(true);
    },
  );
});
