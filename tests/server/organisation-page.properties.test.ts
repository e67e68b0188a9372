import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../model/contract/primitives.ts';
import type { CooperationFact, Facts } from '../../model/elements/facts.ts';
import {
  organisationPage,
  type PageWithPlace,
} from '../../model/readings/organisation-page/organisation-page.ts';
import { escapeXml } from '../../server/exchange/map-svg/xml.ts';
import { organisationPageHtml } from '../../server/exchange/organisation-page/organisation-page.ts';
import { OFTEN } from '../support/longer.ts';
import { DAY } from '../support/make-facts.ts';
import { makePrivate } from '../support/private-facts.ts';
import { randomFacts } from '../support/random-facts.ts';
import { reference } from '../support/report-scene.ts';
import { PURE_RUNS, RUNS_MS, runs } from '../support/runs.ts';

/** Marker of private data; no word of a page contains these letters. */
const SECRET = 'zqx';

/** Adds the marker to every text written by others and to all private elements. */
function marked(facts: Facts, ownId: string): Facts {
  const actor = <T extends Facts['outside'][number]>(one: T): T =>
    one.id === ownId
      ? one
      : { ...one, ...texts(one.id), name: one.private ? `${SECRET} ${one.id}` : one.name };
  const need = (one: Facts['needs'][number]) =>
    one.actorId === ownId ? one : { ...one, note: `${SECRET} besoin de ${one.actorId}` };
  return {
    ...facts,
    actors: facts.actors.map(actor),
    outside: facts.outside.map(actor),
    cooperations: facts.cooperations.map((one) => markedCooperation(one, ownId)),
    commitments: facts.commitments.map((one) => ({
      ...one,
      carriers: one.carriers.map((carrier) => ({ ...carrier, evidence: `${SECRET} preuve` })),
    })),
    needs: facts.needs.map(need),
    offers: facts.offers.map(need),
    answers: [
      {
        key: `overdue-promise:${SECRET}`,
        status: 'contested',
        reason: `${SECRET} réponse`,
        by: SECRET,
        at: DAY,
        shown: 1,
        severity: 3,
      },
    ],
    shownKeys: [`unlinked-actor:${ownId}`],
  };
}

const texts = (id: string) => ({
  description: `${SECRET} présentation de ${id}`,
  mission: `${SECRET} mission`,
  expects: `${SECRET} attentes`,
  source: `${SECRET} source`,
  tags: [SECRET],
});

const markedCooperation = (one: CooperationFact, ownId: string): CooperationFact => ({
  ...one,
  ...{ note: `${SECRET} note`, source: `${SECRET} source` },
  parties: one.parties.map((party) => ({ ...party, agreedBy: `${SECRET} prénom`, agreedOn: '2026-02-27' })),
  declarations: one.declarations.map((said) =>
    said.actorId === ownId ? said : { ...said, voice: `${SECRET} voix`, channel: 'interview' as const },
  ),
});

/** Changes every statement of the others: intensity, date, author, existence. */
const otherwise = (facts: Facts, ownId: string, seed: number): Facts => ({
  ...facts,
  cooperations: facts.cooperations.map((one, i) => ({
    ...one,
    intensity: (one.intensity + seed + i) % 5,
    note: `autre ${seed}`,
    lastSignOn: '2024-01-01',
    parties: one.parties.map((party) =>
      party.actorId === ownId ? party : { ...party, agreedOn: i % 2 === 0 ? '2026-01-02' : undefined },
    ),
    declarations: [
      ...one.declarations.filter(({ actorId }) => actorId === ownId),
      ...one.parties
        .filter(({ actorId }, rank) => actorId !== ownId && (rank + i + seed) % 2 === 0)
        .map(({ actorId }) => ({ actorId, intensity: (seed + i) % 5, on: '2026-01-02', voice: `v${seed}` })),
    ],
  })),
  needs: facts.needs.map((one) => (one.actorId === ownId ? one : { ...one, note: `autre ${seed}` })),
  offers: facts.offers.map((one) => (one.actorId === ownId ? one : { ...one, note: `autre ${seed}` })),
  actors: facts.actors.map((one) =>
    one.id === ownId
      ? one
      : { ...one, expertise: `autre ${seed}`, membership: { ...one.membership, heardLinksOn: '2026-01-02' } },
  ),
});

/** Gives some actors a position, and some of them a land. */
const placed = (facts: Facts, seed: number): Facts => ({
  ...facts,
  actors: facts.actors.map((actor, i) => ({
    ...actor,
    x: ((i * 89 + seed) % 700) - 350,
    y: ((i * 53) % 400) - 200,
  })),
  lands: seed % 3 === 0 ? [] : [{ id: 'l1', actorIds: facts.actors.slice(0, 6).map(({ id }) => id) }],
});

function pageOf(facts: Facts, actorId: string, language: Language) {
  const made = organisationPage(facts, { actorId, day: DAY, language, labels: reference });
  if (made === undefined) return undefined;
  return { ...made, text: JSON.stringify(made.page) };
}

/** Renders a page with the inputs of its drawing in place of the drawing, which takes ten times as long. */
const htmlOf = (whole: PageWithPlace, language: Language): string =>
  bodyOf(organisationPageHtml(whole, reference, language, (map) => escapeXml(JSON.stringify(map))));

const bodyOf = (html: string): string => html.slice(html.indexOf('<body>'));

describe('the page of one organisation, for any data of the others', () => {
  it('tells nothing that is private, nothing that another said, and reads the same whatever another says', {
    ...OFTEN,
    timeout: RUNS_MS,
  }, () => {
    const tried = runs(PURE_RUNS, 44, PURE_RUNS / 5);
    const made = { pages: 0, links: 0, said: 0, promises: 0, meetings: 0, missing: 0 };
    fc.assert(
      fc.property(fc.nat(2 ** 30), fc.nat(13), fc.constantFrom('fr', 'en'), (seed, rank, language) => {
        const ownId = `t-a${rank}`;
        const facts = placed(marked(makePrivate(randomFacts('t', seed)), ownId), seed);
        const whole = pageOf(facts, ownId, language);
        if (rank % 4 === 1) expect(whole).toBeUndefined();
        if (whole === undefined) {
          made.missing += 1;
          return;
        }
        const { page, text } = whole;
        expect(text).not.toContain(SECRET);
        expect(page.meetings.length).toBeLessThanOrEqual(2);
        expect(text).not.toMatch(/"(score|degree|severity|agreedIntensity|agreedBy|survival|private)"/);
        const html = htmlOf(whole, language);
        expect(html).not.toContain(SECRET);
        const other = pageOf(otherwise(facts, ownId, seed), ownId, language);
        expect(other?.text).toBe(text);
        expect(other && htmlOf(other, language)).toBe(html);
        made.pages += 1;
        made.links += page.links.length;
        made.said += page.links.reduce((sum, { said }) => sum + said.length, 0);
        made.promises += page.promises.length;
        made.meetings += page.meetings.length;
      }),
      tried,
    );
    // Cases in which there was something to tell, and somebody to keep silent about.
    for (const [name, count] of Object.entries(made))
      expect(count, name).toBeGreaterThan(tried.numRuns / 100);
  });

  it('draws what it is made of, and nothing else', OFTEN, () => {
    const named = new Set<string>();
    fc.assert(
      fc.property(fc.nat(2 ** 30), fc.constantFrom('fr', 'en'), (seed, language) => {
        const facts = placed(marked(makePrivate(randomFacts('t', seed)), 't-a0'), seed);
        const whole = pageOf(facts, 't-a0', language);
        if (whole === undefined) return;
        const html = bodyOf(organisationPageHtml(whole, reference, language));
        expect(html).not.toContain(SECRET);
        expect(html).not.toMatch(/NaN|Infinity|undefined/);
        for (const [, id = ''] of html.matchAll(/data-actor="([^"]+)"/g)) named.add(id);
        expect(whole.page.place.actors.map(({ actorId }) => actorId)).toEqual(
          expect.arrayContaining([...html.matchAll(/data-actor="([^"]+)"/g)].map(([, id]) => id)),
        );
        const widths = [...html.matchAll(/<g data-line=[^>]*><(?:line|path)[^>]*stroke-width="([\d.]+)"/g)];
        // A wider line would disclose the statements of its parties.
        expect(new Set(widths.map(([, width]) => width)).size).toBeLessThanOrEqual(3);
      }),
      runs(60, 45, 20),
    );
    expect(named.size).toBeGreaterThan(5);
  });
});
