import { expect, it } from 'vitest';
import type { Brief, BriefsQuery } from '../../../../model/contract/brief.ts';
import { filterBriefs } from '../../../../model/readings/briefs/filter-briefs.ts';

const brief = (id: string, more: Partial<Brief> = {}): Brief => ({
  ...{ id, territoryId: 'here', territory: { name: 'Val-d’Essai', level: 'epci' }, cooperationId: `c-${id}` },
  ...{ status: 'published', fictional: false, rules: [], day: '2026-03-12', parties: [], version: 1 },
  cooperation: { nature: 'funds', formality: 'informal', state: 'active', themes: [], serves: [] },
  ...more,
});

const party = (name: string, family: Brief['parties'][number]['family'], brings?: string) => ({
  ...{ actorId: name, name, family, role: 'member' as const, lead: false },
  ...(brings !== undefined && { brings }),
});

const found = (query: BriefsQuery, briefs: readonly Brief[]) =>
  filterBriefs(briefs, 'here', query).map(({ id }) => id);

it('briefs are looked for by where they come from, their themes, their questions and the families in them', () => {
  const about = (...themes: string[]) => ({ ...brief('').cooperation, themes });
  const briefs = [
    brief('plain'),
    brief('away', { territoryId: 'there' }),
    brief('themed', { cooperation: about('water', 'food') }),
    brief('asked', { rules: ['unmet-need', 'pivot-actor'] }),
    brief('without', { parties: [party('AMAP', 'social_economy')] }),
    brief('with', { parties: [party('AMAP', 'social_economy'), party('Mairie', 'local_authority')] }),
    brief('both', { territoryId: 'there', cooperation: about('food'), rules: ['pivot-actor'] }),
  ];
  const all = ['plain', 'away', 'themed', 'asked', 'without', 'with', 'both'];
  expect([found({}, briefs), found({ q: '' }, briefs)]).toEqual([all, all]);
  expect(found({ from: 'here' }, briefs)).toEqual(['plain', 'themed', 'asked', 'without', 'with']);
  expect(found({ from: 'elsewhere' }, briefs)).toEqual(['away', 'both']);
  expect(found({ theme: 'food' }, briefs)).toEqual(['themed', 'both']);
  expect(found({ rule: 'pivot-actor' }, briefs)).toEqual(['asked', 'both']);
  expect(found({ family: 'local_authority' }, briefs)).toEqual(['with']);
  expect(found({ theme: 'food', rule: 'pivot-actor' }, briefs)).toEqual(['both']);
  expect(found({ theme: 'food', rule: 'unmet-need' }, briefs)).toEqual([]);
});

it('a brief is found by each of its words, by its territory, by who is in it and what they bring, but not by whom to call', () => {
  const briefs = [
    brief('none'),
    brief('told', {
      ...{ title: 'Une cantine', summary: 'Les menus', obstacles: 'Le prix', learnt: 'Six mois' },
      ...{ reusable: 'Un contrat', contact: 'Amina', territory: { name: 'Val voisin', level: 'epci' } },
      parties: [party('École', 'research_training', 'des cuisines')],
    }),
  ];
  const words = ['cantine', 'menus', 'prix', 'mois', 'contrat', 'voisin', 'ecole', 'cuisines'];
  for (const q of words) expect(found({ q }, briefs), q).toEqual(['told']);
  expect(found({ q: 'école CANTINE' }, briefs)).toEqual(['told']);
  expect(found({ q: 'cantine amina' }, briefs)).toEqual([]);
  expect(found({ q: 'undefined' }, briefs)).toEqual([]);
});
