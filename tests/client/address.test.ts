import { describe, expect, it } from 'vitest';
import { formatAddress, noFilters, type Place, parseAddress } from '../../client/state/index.ts';

const home: Place = {
  territoryId: null,
  view: 'map',
  tab: null,
  viewOptions: {},
  part: {},
  selection: null,
  filters: noFilters,
  compared: {},
};

const read = (address: string): Place => {
  const url = new URL(address, 'http://localhost');
  return parseAddress(url.pathname, url.search);
};

describe('the address bar', () => {
  it('is bare on the home page and on a map', () => {
    expect(formatAddress(home)).toBe('/');
    expect(formatAddress({ ...home, territoryId: 'val-d-exemple' })).toBe('/t/val-d-exemple');
  });

  it('is read whatever is in it, also what is not written as addresses are', () => {
    expect(read('/t/%E0%A4%A/tableaux').territoryId).toBe('%E0%A4%A');
    expect(read('/t/val-d%2Dexemple').territoryId).toBe('val-d-exemple');
  });

  it('opens the part « Relecture » of a workshop where no organisation is named', () => {
    expect(read('/t/a/atelier/w/relecture/amap')).toMatchObject({
      view: 'card',
      workshopId: 'w',
      cardOf: 'amap',
    });
    expect(read('/t/a/atelier/w/relecture')).toMatchObject({
      view: 'workshop',
      workshop: { id: 'w', part: 'rereading' },
    });
  });

  it('compares snapshots by their ids, and nothing else that is no moment', () => {
    const place: Place = {
      ...home,
      territoryId: 'val-d-exemple',
      view: 'compare',
      compared: { from: 'cliche.fin-de-l-atelier', to: '12' },
    };
    expect(read(formatAddress(place))).toMatchObject({ compared: place.compared });
    expect(read('/t/val-d-exemple/avant-apres?de=cliche.../x&a=autre').compared).toEqual({});
  });

  it('holds view, selection, day and filters, and gives them back', () => {
    const place: Place = {
      territoryId: 'val-d-exemple',
      view: 'questions',
      tab: null,
      viewOptions: { at: '2026-03-12', minIntensity: 3, withoutTransactions: true },
      part: {},
      selection: { kind: 'gap', id: 'families-apart:business:social_economy' },
      filters: {
        hiddenFamilies: ['state', 'funder'],
        themes: ['food'],
        natures: ['shares_means'],
        states: ['active', 'dormant'],
        fromIntensity: 2,
      },
      compared: {},
    };
    const address = formatAddress(place);
    expect(address).toContain(
      '/t/val-d-exemple/questions?s=gap:families-apart:business:social_economy&at=2026-03-12',
    );
    expect(read(address)).toEqual(place);
  });

  it('keeps the moment whose map one looks at, a revision or an instant', () => {
    for (const known of ['12', '2026-03-12T15:04:00Z'])
      expect(read(formatAddress({ ...home, territoryId: 'a', viewOptions: { known } })).viewOptions).toEqual({
        known,
      });
    expect(read('/t/a/historique?connu=12').view).toBe('history');
    expect(read('/t/a?connu=hier').viewOptions).toEqual({});
  });

  it('leaves out a day that does not exist, which the API would refuse', () => {
    expect(read('/t/a?at=2026-02-31').viewOptions).toEqual({});
    expect(read('/t/a/avant-apres?de=2026-02-31').compared).toEqual({});
    expect(read('/t/a/territoires?depuis=2026-02-31').across).toEqual({});
    expect(read('/t/a/mesures?depuis=2026-02-31&jusque=2026-13-01').measured).toEqual({});
  });

  it('keeps the two moments that are compared, where they are', () => {
    const place: Place = {
      ...home,
      territoryId: 'a',
      view: 'compare',
      compared: { from: '12', to: '2026-03-12T15:04:00Z' },
    };
    expect(formatAddress(place)).toBe('/t/a/avant-apres?de=12&a=2026-03-12T15:04:00Z');
    expect(read(formatAddress(place))).toEqual(place);
    expect(formatAddress({ ...place, view: 'history' })).toBe('/t/a/historique');
    const days: Place = { ...place, compared: { from: '2020-01-01', to: '2024-06-30' } };
    expect(read(formatAddress(days))).toEqual(days);
    expect(read('/t/a/avant-apres?de=hier').compared).toEqual({});
  });

  it('says which workshop is open, and what of it; elsewhere it says none', () => {
    const list: Place = { ...home, territoryId: 'loos', view: 'workshop', workshop: null };
    expect(formatAddress(list)).toBe('/t/loos/atelier');
    expect(read('/t/loos/atelier')).toEqual(list);
    const screen: Place = { ...list, workshop: { id: 'w1', part: 'screen' } };
    expect(formatAddress(screen)).toBe('/t/loos/atelier/w1/ecran');
    expect(read('/t/loos/atelier/w1/ecran')).toEqual(screen);
    expect(read('/t/loos/atelier/w1').workshop).toEqual({ id: 'w1', part: 'now' });
    // Going elsewhere and back comes back to it.
    expect(formatAddress({ ...screen, view: 'map' })).toBe('/t/loos');
    expect('workshop' in read('/t/loos')).toBe(false);
  });

  it('says which part of a page is open', () => {
    const tables: Place = { ...home, territoryId: 'loos', view: 'tables', tab: 'cooperations' };
    expect(formatAddress(tables)).toBe('/t/loos/tableaux/cooperations');
    expect(read('/t/loos/tableaux/cooperations')).toEqual(tables);
    expect(read('/t/loos/engagements/charte')).toMatchObject({ view: 'commitments', tab: 'charter' });
    // The first part is the view itself, and another view has no such part.
    expect(formatAddress({ ...tables, tab: 'actors' })).toBe('/t/loos/tableaux');
    expect(formatAddress({ ...tables, view: 'questions' })).toBe('/t/loos/questions');
    expect(read('/t/loos/questions/cooperations')).toMatchObject({ view: 'questions', tab: null });
  });

  it('leaves out what it does not know, so that an old link still opens', () => {
    expect(read('/t/loos/unheard-of?s=planet:mars&at=yesterday&min=9&from=12')).toEqual({
      ...home,
      territoryId: 'loos',
    });
    expect(read('/elsewhere')).toEqual(home);
  });

  it('keeps what people typed in an id from breaking the address', () => {
    const place: Place = { ...home, territoryId: 'a', selection: { kind: 'theme', id: 'a&b=c d' } };
    expect(read(formatAddress(place)).selection).toEqual(place.selection);
  });
});
