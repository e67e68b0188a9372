import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../../model/contract/brief.ts';
import type { Family } from '../../../../model/contract/vocabulary.ts';
import { matchingBriefs } from '../../../../model/readings/briefs/matching-briefs.ts';
import { type GapPart, makeGap } from '../../../support/make-gap.ts';

const brief = (
  id: string,
  families: readonly Family[] = [],
  { themes = [], ...more }: { themes?: string[]; publishedOn?: string; rules?: Brief['rules'] } = {},
): Brief => ({
  id,
  territoryId: 'u',
  territory: { name: 'Val voisin', level: 'epci' },
  cooperationId: `c-${id}`,
  status: 'published',
  fictional: false,
  title: `Fiche ${id}`,
  rules: ['families-apart'],
  cooperation: { nature: 'funds', formality: 'informal', state: 'active', themes, serves: [] },
  day: '2026-03-12',
  parties: families.map((family, i) => ({
    actorId: `${id}${i}`,
    name: id,
    family,
    role: 'member',
    lead: false,
  })),
  version: 1,
  ...more,
});

const found = (
  gap: GapPart,
  briefs: readonly Brief[],
  familyOf: (id: string) => Family | undefined = () => 'business',
) =>
  matchingBriefs([makeGap({ rule: 'families-apart', key: 'k', ...gap })], briefs, {
    familyOf,
    themesOf: (id) => (id === 'cantine' ? ['food'] : []),
  }).items;
const order = (...given: Parameters<typeof found>) =>
  found(...given).flatMap(({ fiches }) => fiches.map(({ id }) => id));

describe('the briefs that answer a question', () => {
  it('are marked as answers to a question of its kind; a question without any is left out', () => {
    expect(order({}, [brief('a', [], { rules: ['unlinked-actor'] }), brief('b')])).toEqual(['b']);
    expect(found({}, [brief('a', [], { rules: ['unlinked-actor'] })])).toEqual([]);
  });

  it('are three at most: of the same themes, then of the same families, then the latest, then by id', () => {
    const evidence = { actorIds: ['x'], commitmentIds: ['cantine'] };
    const briefs = [
      brief('z'),
      brief('y'),
      brief('early', [], { publishedOn: '2025-01-01' }),
      brief('late', [], { publishedOn: '2026-01-01' }),
      brief('family', ['business']),
      brief('theme', [], { themes: ['food'] }),
    ];
    const pairs = briefs.map(({ id }, i) => [id, briefs.slice(i + 1).map((one) => one.id)] as const);
    for (const [id, nearer] of pairs)
      for (const other of nearer) {
        const two = briefs.filter((one) => one.id === id || one.id === other);
        expect(order({ evidence }, two)).toEqual([other, id]);
        expect(order({ evidence }, two.reverse())).toEqual([other, id]);
      }
    expect(order({ evidence }, briefs)).toEqual(['theme', 'family', 'late']);
  });

  it('list their common subjects with it, each family once', () => {
    const both = brief('a', ['business', 'business', 'local_authority'], { themes: ['food', 'water'] });
    expect(found({ evidence: { actorIds: ['x'], themeIds: ['food'] } }, [both])).toEqual([
      {
        key: 'k',
        fiches: [
          { id: 'a', title: 'Fiche a', territory: 'Val voisin', families: ['business'], themes: ['food'] },
        ],
      },
    ]);
  });

  it('are of the families that a key names; else of those of six actors at most', () => {
    const ofFamilies = (gap: GapPart) =>
      found(gap, [brief('a', ['business', 'local_authority'])])[0]?.fiches[0]?.families;
    const actorIds = ['1', '2', '3', '4', '5', '6'];
    expect(ofFamilies({ key: 'local_authority:x', evidence: { actorIds } })).toEqual(['local_authority']);
    expect(ofFamilies({ evidence: { actorIds } })).toEqual(['business']);
    expect(ofFamilies({ evidence: { actorIds: [...actorIds, '7'] } })).toEqual([]);
  });
});
