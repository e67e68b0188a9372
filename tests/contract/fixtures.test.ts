import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Reference } from '../../model/contract/reference.ts';
import { isSample } from '../../model/contract/territory.ts';
import * as vocabulary from '../../model/contract/vocabulary.ts';
import { boxesOfActors } from '../../model/drawing/boxes-of-actors.ts';
import { overlaps } from '../../model/drawing/geometry.ts';
import { boxAround } from '../../model/drawing/lands/boxes.ts';
import { stateAt } from '../../model/elements/cooperation-state.ts';
import { NODE_PROPERTIES, parseKey, RELATIONSHIP_PROPERTIES } from '../../model/elements/elements.ts';
import { factsOfElements } from '../../model/elements/past/facts-of-elements.ts';
import { gapCatalogueReference } from '../../model/readings/gaps/gap-catalogue.ts';
import { measure } from '../../server/exchange/map-svg/text-metrics.ts';
import { readFixture, SAMPLE_TERRITORIES } from '../../server/fixtures/read-fixture.ts';
import { TerritoryFixture } from '../../server/fixtures/territory-fixture.ts';
import { loadReference } from '../../server/reference/load-reference.ts';
import { checkText, readText } from '../../server/reference/read-checked.ts';

const reference = loadReference(gapCatalogueReference());
const idsOf = (entries: ReadonlyArray<{ id: string }>) => entries.map(({ id }) => id);

describe('the reference tables', () => {
  it.each([
    ['families', vocabulary.Family, reference.families],
    ['table roles', vocabulary.TableRole, reference.tableRoles],
    ['scales', vocabulary.Scale, reference.scales],
    ['relations to the Charter', vocabulary.CharterRelation, reference.charterRelations],
    ['territory levels', vocabulary.TerritoryLevel, reference.territoryLevels],
    ['natures', vocabulary.Nature, reference.natures],
    ['formalities', vocabulary.Formality, reference.formalities],
    ['statuses', vocabulary.CooperationStatus, reference.statuses],
    ['channels', vocabulary.Channel, reference.channels],
    ['party roles', vocabulary.PartyRole, reference.partyRoles],
    ['carrier roles', vocabulary.CarrierRole, reference.carrierRoles],
    ['horizons', vocabulary.Horizon, reference.horizons],
    ['commitment statuses', vocabulary.CommitmentStatus, reference.commitmentStatuses],
    ['answers to a gap', vocabulary.GapStatus, reference.gapStatuses],
  ])('name exactly what the contract knows: %s', (_name, known, entries) => {
    expect(idsOf(entries)).toEqual(known.options);
  });

  it('agree with the contract on directions and transactions', () => {
    for (const { id, directed, transaction, fromLabel, toLabel } of reference.natures) {
      expect([id, directed]).toEqual([id, vocabulary.DIRECTED_NATURES.has(id as never)]);
      expect([id, transaction]).toEqual([id, vocabulary.TRANSACTION_NATURES.has(id as never)]);
      if (directed) expect(fromLabel && toLabel).toBeDefined();
    }
  });

  it('have five levels of intensity, the nine items of the Charter, every rule', () => {
    expect(reference.intensities.map(({ level }) => level)).toEqual([0, 1, 2, 3, 4]);
    expect(idsOf(reference.charterItems)).toEqual(
      ['O1', 'O2', 'O3', 'O4', 'L1', 'L2', 'L3', 'L4', 'L5'].map((code) => `charter-${code}`),
    );
    expect(
      reference.charterItems.every((item) => item.charterVersion && item.reference?.includes('Charte')),
    ).toBe(true);
    expect(reference.gaps.map(({ rule }) => rule)).toEqual(vocabulary.GapRule.options);
    expect(Reference.parse(reference)).toEqual(reference);
  });

  it('leave no label empty', () => {
    const labels = JSON.stringify(reference).match(/"(?:fr|en)":""/g);
    expect(labels).toBeNull();
  });
});

describe.each(SAMPLE_TERRITORIES)('%s', (name) => {
  it('has a place for each actor of its map, with room for the name', () => {
    const { fixture, elements } = readFixture(name);
    const facts = factsOfElements(fixture.territory.id, elements, 1);
    const actors = facts?.actors.filter(({ membership }) => membership.onMap) ?? [];
    const boxes = boxesOfActors(actors, new Set(), measure).map((node, i) => {
      const { id, x = Number.NaN, y = Number.NaN } = actors[i] ?? { id: '' };
      return { id, box: boxAround(node, { x, y }) };
    });
    const crowded = boxes.flatMap((one, i) =>
      boxes
        .slice(i + 1)
        .filter(({ box }) => overlaps(one.box, box))
        .map(({ id }) => [one.id, id]),
    );
    expect(actors.filter(({ x }) => x === undefined)).toEqual([]);
    expect(crowded).toEqual([]);
  });

  it('holds what the model has and nothing else: a Change keeps all of it, the graph would not', () => {
    const KNOWN: Readonly<Record<string, readonly string[]>> = {
      ...NODE_PROPERTIES,
      ...RELATIONSHIP_PROPERTIES,
    };
    const others = [...readFixture(name).elements].flatMap(([key, properties]) =>
      Object.keys(properties)
        .filter((property) => !KNOWN[parseKey(key).kind]?.includes(property))
        .map((property) => `${key}.${property}`),
    );
    expect(others).toEqual([]);
  });
});

describe('the real samples', () => {
  const real = SAMPLE_TERRITORIES.filter((name) => !name.endsWith('-exemple')).map((name) =>
    readFixture(name),
  );

  it('cite a source for each actor, link and membership', () => {
    for (const { elements } of real)
      for (const [key, { source }] of elements)
        if (/^(?:Actor|Cooperation|MEMBER_OF|Territory):/.test(key))
          expect([key, typeof source]).toEqual([key, 'string']);
  });

  it('say that they are samples, and attribute nothing to a real body', () => {
    for (const { fixture, elements } of real) {
      expect([fixture.territory.id, isSample(fixture.territory)]).toEqual([fixture.territory.id, true]);
      for (const [key, properties] of elements) {
        expect(key).not.toMatch(/^(?:Declaration|GapAnswer|CARRIES|NEEDS|OFFERS):/);
        if (key.startsWith('Actor:')) expect(properties).toMatchObject({ charter: 'none' });
        if (/^(?:Actor|ACTS_IN):/.test(key))
          for (const inOwnWords of [
            'mission',
            'expertise',
            'frame',
            'constraints',
            'expects',
            'heardLinksOn',
          ])
            expect(properties).not.toHaveProperty(inOwnWords);
      }
    }
  });

  it('explain the intensity that they record', () => {
    for (const { note, intensity } of real.flatMap(({ fixture }) => fixture.cooperations)) {
      expect(note).toBeTruthy();
      if (intensity !== undefined && intensity > 1) expect(note).toContain(`niveau ${intensity}`);
    }
  });

  it('have ADEME and Loos-en-Gohelle linked in June 2016 and not today; Géotexia never active today', () => {
    const cooperation = (id: string) => {
      const found = real.flatMap(({ fixture }) => fixture.cooperations).find((one) => one.id === id);
      if (found === undefined) throw new Error(`No cooperation ${id}.`);
      return found;
    };
    expect(stateAt(cooperation('loos-ademe-etude'), '2016-06-01')).toBe('active');
    expect(stateAt(cooperation('loos-ademe-etude'), '2026-03-12')).toBe('ended');
    expect(stateAt(cooperation('mene-geotexia-kermene'), '2026-03-12')).not.toBe('active');
  });

  it('make the four peers of each other', () => {
    const ids = real.map(({ fixture }) => fixture.territory.id);
    const pairs = real.flatMap(({ fixture }) =>
      fixture.peers.map(({ territoryId }) => [fixture.territory.id, territoryId].sort().join()),
    );
    expect(new Set(pairs).size).toBe((ids.length * (ids.length - 1)) / 2);
    expect(new Set(pairs.flatMap((pair) => pair.split(',')))).toEqual(new Set(ids));
  });
});

describe('Val-d’Exemple', () => {
  const { fixture, elements } = readFixture('val-d-exemple');
  const onMap = fixture.actors.filter(({ membership }) => membership?.onMap !== false);

  it('is fictional to its last link', () => {
    for (const [key, { fictional }] of elements)
      if (/^(?:Actor|Cooperation|Territory):/.test(key)) expect([key, fictional]).toEqual([key, true]);
  });

  it('has actors of the eight families, consortia, every status and level of intensity', () => {
    expect(new Set(onMap.map(({ family }) => family)).size).toBe(8);
    const { cooperations } = fixture;
    expect(cooperations.filter(({ parties }) => parties.length > 2).length).toBeGreaterThanOrEqual(3);
    expect(new Set(cooperations.map(({ status }) => status)).size).toBe(8);
    expect(new Set(cooperations.map(({ intensity }) => intensity)).size).toBe(5);
    expect(new Set(cooperations.map(({ nature }) => nature)).size).toBe(9);
  });

  it('has lands on which no land holds an actor of another', () => {
    const standing = fixture.lands.flatMap(({ actorIds }) => actorIds);
    expect(fixture.lands.length).toBeGreaterThan(2);
    expect(new Set(standing).size).toBe(standing.length);
  });

  it('has a golden case and a mended case of each rule', () => {
    const keyed = z.array(z.object({ rule: vocabulary.GapRule, key: z.string() }));
    const golden = z
      .object({ gaps: keyed })
      .parse(JSON.parse(readText('territories/val-d-exemple.gaps.json'))).gaps;
    const mends = checkText('mends', readText('territories/val-d-exemple.mends.yaml'), keyed);
    // With 34 cooperations, six links at most are expected between two lands: too few to be short of any.
    const rules = vocabulary.GapRule.options.filter((rule) => rule !== 'lands-apart');
    expect([...new Set(golden.map(({ rule }) => rule))]).toEqual(rules);
    expect(mends.map(({ rule }) => rule)).toEqual(rules);
    const keys = golden.map(({ key }) => key);
    for (const { key } of mends) expect(keys).toContain(key);
    for (const { key } of fixture.answers) expect(keys).toContain(key);
  });
});

describe('a file with a fault', () => {
  const minimal = 'territory: { id: t, name: T, level: epci }\nrecordedOn: 2026-03-12\n';

  it('is named with the path and what is wrong', () => {
    const text = `${minimal}actors: [{ id: a, name: A, family: familly, colour: red }]`;
    expect(() => checkText('territories/t.yaml', text, TerritoryFixture)).toThrow(
      /fixtures\/territories\/t\.yaml:\n.*actors\[0\]\.family: .*actors\[0\]: Unrecognized key: "colour"/s,
    );
  });

  it('is refused when a key stands twice', () => {
    expect(() => checkText('t.yaml', `${minimal}recordedOn: 2026-03-13\n`, TerritoryFixture)).toThrow(
      /unique/,
    );
  });

  it('is refused when it refers to nobody, or a direction lacks an end', () => {
    const break1 = (text: string) =>
      text.replace('{ actorId: val-umr, role: member }', '{ actorId: val-omr, role: member }');
    expect(() => readFixture('val-d-exemple', break1)).toThrow(
      /cooperations\.val-c02\.parties: val-omr is unknown/,
    );
    const break2 = (text: string) =>
      text.replace('{ actorId: val-ademe, role: from }', '{ actorId: val-ademe, role: to }');
    expect(() => readFixture('val-d-exemple', break2)).toThrow(
      /val-c01\.parties: funds needs a from and a to/,
    );
  });
});

describe('the French of the files', () => {
  const files = [
    'organisations.yaml',
    ...SAMPLE_TERRITORIES.map((name) => `territories/${name}.yaml`),
    ...['actors', 'charter', 'commitments', 'cooperations', 'themes'].map((name) => `reference/${name}.yaml`),
  ];

  it.each(files)('%s has French apostrophes and spaces', (file) => {
    const lines = readText(file)
      .split('\n')
      .filter((line) => !line.trimStart().startsWith('#'));
    const faults = lines.filter((line) =>
      /\p{L}'\p{L}| [;!?»]|« |\S :(?:\s|$)/u.test(line.replace(/en: .*/, '')),
    );
    expect(faults).toEqual([]);
  });
});
