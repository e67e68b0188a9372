import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ReportDocument, type ReportDraft, type ReportFormat } from '../../model/contract/report.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { type Copy, copySample } from '../support/copy-sample.ts';
import { largeFacts } from '../support/large-facts.ts';
import { LONG } from '../support/longer.ts';
import { makeActor, makeCooperation, makeFacts } from '../support/make-facts.ts';
import { openInOffice, openPdf, partsOf } from '../support/office.ts';
import { storeFacts } from '../support/store-facts.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { openWorkshop } from '../support/workshop.ts';

const draftOf = async (api: TestApp, id: string, query = ''): Promise<ReportDraft> => {
  const reply = await api.send('GET', `/api/territories/${id}/report${query}`);
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<ReportDraft>();
};

const fileOf = async (
  api: TestApp,
  id: string,
  document: unknown,
  format: ReportFormat = 'docx',
): Promise<Buffer> => {
  const reply = await api.send('POST', `/api/territories/${id}/report.${format}`, document);
  expect(reply.statusCode, reply.statusCode === 200 ? '' : reply.body).toBe(200);
  return reply.rawPayload;
};

describe('a report, from words to file', () => {
  let api: TestApp;
  let copy: Copy;
  beforeAll(async () => {
    api = await openTestApp();
    copy = await copySample(api.executor, 'val-d-exemple');
  });
  afterAll(() => api.close());

  it('is written as it was corrected, with true styles, and LibreOffice shows it', async () => {
    const { document, banner, statement } = await draftOf(api, copy.territoryId);
    expect(banner).toBe('territoire fictif');
    const [summary] = document.sections;
    const [block] = summary?.blocks ?? [];
    if (block?.type !== 'list') throw new Error('The summary is a list.');
    const corrected = 'Vingt-sept acteurs, « dont <nous> & vous »\n=1+1';
    block.items[0] = { id: 'summary.actors', text: corrected };
    block.items.splice(2, 1);

    const file = await fileOf(api, copy.territoryId, document);
    const parts = partsOf(file);
    const body = parts['word/document.xml'] ?? '';
    for (const style of ['Title', 'Heading1', 'Heading2', 'Caption', 'ListParagraph', 'Answer'])
      expect(body).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(body).toContain('dont &lt;nous&gt; &amp; vous');
    expect(body).not.toContain('Entre collectivités et ESS, 3');
    expect(body).toContain('<w:tblHeader/>');
    expect(body).toMatch(/<wp:docPr[^>]* descr="Carte de 27 acteurs et 38 paires liées/);
    expect(parts['docProps/core.xml']).toContain('Rapport sur les coopérations');
    expect(parts['word/styles.xml']).toContain('w:lang w:val="fr-FR"');
    expect(Object.values(parts).join()).toMatch(/<w:instrText[^>]*>NUMPAGES</);

    const opened = await openInOffice(file);
    const text = opened.pages.join('\n').replace(/\s+/g, ' ');
    expect(text).toContain('dont <nous> & vous »');
    expect(text).toContain('Rapport sur les coopérations');
    expect(text).toContain(statement.replace(/\s+/g, ' '));
    expect(text).toMatch(/Réponse de la salle ?: Choix assumé/);
    for (const page of opened.pages) expect(page).toContain('territoire fictif');
    expect(opened.pages.at(-1)).toMatch(new RegExp(`${opened.pages.length} / ${opened.pages.length}`));
    for (const { title } of document.sections) expect(opened.outline).toContain(title);
    // The map has a page of its own, laid down, and is seen there.
    const picture = await opened.picture(2);
    expect(picture.width).toBeGreaterThan(picture.height);
    expect(picture.coloured).toBeGreaterThan(0.25);
    expect((await opened.picture(1)).coloured).toBeLessThan(0.2);
  });

  it('makes of a note two pages, with its map', async () => {
    const { document } = await draftOf(api, copy.territoryId, '?kind=note&language=en');
    const opened = await openInOffice(await fileOf(api, copy.territoryId, document));
    expect(opened.pages).toHaveLength(2);
    expect(opened.pages[0]).toContain('Note to elected officials');
    expect((await opened.picture(1)).coloured).toBeGreaterThan(0.15);

    const pdf = await fileOf(api, copy.territoryId, document, 'pdf');
    const same = await openPdf(pdf);
    expect(same.isTagged).toBe(true);
    expect(same.pages).toHaveLength(2);
    expect(same.outline).toEqual(opened.outline);
    expect((await same.picture(1)).coloured).toBeGreaterThan(0.15);
  });

  it(
    'makes of a note two pages for a territory of four hundred too, absents and questions cut and counted',
    LONG,
    async () => {
      const id = randomId('t');
      await storeFacts(inject('neo4j'), largeFacts(id));
      const { document } = await draftOf(api, id, '?kind=note');
      const opened = await openInOffice(await fileOf(api, id, document));
      expect(opened.pages).toHaveLength(2);
      expect((await opened.picture(1)).coloured).toBeGreaterThan(0.15);
      const same = await openPdf(await fileOf(api, id, document, 'pdf'));
      expect(same.pages).toHaveLength(2);
      expect(same.outline).toEqual(opened.outline);
    },
  );

  it('is the same as PDF, with its outline, whatever was typed', async () => {
    const { document, statement } = await draftOf(api, copy.territoryId);
    const [, , actors] = document.sections;
    const table = actors?.blocks[0];
    if (table?.type !== 'table') throw new Error('The actors stand in a table.');
    const [first = []] = table.rows;
    // A cell longer than a page, a line break, a letter of another alphabet.
    first[0] = { id: first[0]?.id ?? '', text: `Łódź\n${'très long '.repeat(550)}` };
    const opened = await openPdf(await fileOf(api, copy.territoryId, document, 'pdf'));
    const text = opened.pages.join('\n').replace(/\s+/g, ' ');
    expect(text).toContain('Łódź');
    expect(text).toContain(statement.replace(/\s+/g, ' '));
    expect(text).toContain('Réponse de la salle : Choix assumé');
    for (const page of opened.pages) expect(page).toContain('territoire fictif');
    for (const { title } of document.sections) expect(opened.outline).toContain(title);
    const laid = await opened.picture(2);
    expect(laid.width).toBeGreaterThan(laid.height);
    expect(laid.coloured).toBeGreaterThan(0.25);
  });

  it.each(['fr', 'en'])('breaks no heading of a table inside a word (%s)', LONG, async (language) => {
    const { document } = await draftOf(
      api,
      copy.territoryId,
      `?language=${language}&sections=actors,sides,meetings,measures`,
    );
    const titles = document.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'table' ? block.columns : []));
    expect(titles).toContain(language === 'fr' ? 'Engagements' : 'Commitments');
    for (const opened of [
      await openInOffice(await fileOf(api, copy.territoryId, document)),
      await openPdf(await fileOf(api, copy.territoryId, document, 'pdf')),
    ]) {
      const words = new Set(opened.pages.join('\n').split(/\s+/));
      for (const word of titles.flatMap((title) => title.split(/\s+/))) expect(words).toContain(word);
    }
  });

  it('holds no name of a question whose names were taken out', async () => {
    const keys = ['single-carrier:val-e4', 'unmet-need:val-amap:equipment'].map(copy.own);
    const query = `?sections=questions&questions=${keys.join()}`;
    const said = async (more: string) => {
      const { document } = await draftOf(api, copy.territoryId, `${query}${more}`);
      const pdf = await openPdf(await fileOf(api, copy.territoryId, document, 'pdf'));
      const docx = partsOf(await fileOf(api, copy.territoryId, document));
      const pptx = partsOf(await fileOf(api, copy.territoryId, document, 'pptx'));
      return [...Object.values(docx), ...Object.values(pptx), ...pdf.pages, ...pdf.outline].join('\n');
    };
    const named = await said('');
    const unnamed = await said(`&unnamed=${keys.join()}`);
    for (const name of ['Recyclerie La Seconde Main', 'AMAP Les Sillons', 'Laiterie du Val']) {
      expect(named).toContain(name);
      expect(unnamed).not.toContain(name);
    }
    expect(unnamed).toContain('Un acteur de l’ESS');
  });

  it('tells a delicate question only when it is chosen', async () => {
    const gaps = await api.send('GET', `/api/territories/${copy.territoryId}/gaps`);
    const delicate = gaps
      .json<{ items: { key: string; delicate: boolean; shown: number | null; question: string }[] }>()
      .items.find((gap) => gap.delicate && gap.shown === null);
    if (delicate === undefined) throw new Error('The demonstration has a delicate question.');
    const whole = JSON.stringify(await draftOf(api, copy.territoryId));
    expect(whole).not.toContain(delicate.key);
    const chosen = await draftOf(api, copy.territoryId, `?questions=${delicate.key}`);
    expect(JSON.stringify(chosen)).toContain(delicate.key);
  });

  it('refuses what is no report, and says where', async () => {
    const { document } = await draftOf(api, copy.territoryId, '?kind=note');
    const url = `/api/territories/${copy.territoryId}/report.docx`;
    const wrong: Array<readonly [string, unknown]> = [
      ['nothing', {}],
      ['a property more', { ...document, statement: 'Cette carte prouve tout.' }],
      ['an unknown section', { ...document, sections: [{ id: 'gossip', title: '', blocks: [] }] }],
      ['a control character', { ...document, title: 'Note\u0000' }],
      ['too long a sentence', { ...document, subtitle: 'a'.repeat(6001) }],
      [
        'a row too short',
        {
          ...document,
          sections: [
            {
              id: 'actors',
              title: 'a',
              blocks: [
                { type: 'table', id: 't', caption: '', columns: ['a', 'b'], rows: [[{ id: 'c', text: '' }]] },
              ],
            },
          ],
        },
      ],
    ];
    for (const [what, body] of wrong) {
      const reply = await api.send('POST', url, body);
      expect([what, reply.statusCode, reply.json().code]).toEqual([what, 400, 'INVALID_INPUT']);
    }
  });

  it('is made of a territory where nobody is yet', async () => {
    const id = randomId('t');
    await api.send('POST', '/api/territories', { id, name: 'Val vide', level: 'epci' });
    const { document } = await draftOf(api, id, '?language=en');
    expect(ReportDocument.parse(document)).toEqual(document);
    expect(partsOf(await fileOf(api, id, document))['word/document.xml']).toContain('Val vide');
  });
});

describe('what is private', () => {
  let api: TestApp;
  let facilitator: TestBrowser;
  let reader: TestBrowser;
  const id = randomId('t');
  beforeAll(async () => {
    api = await openGuardedApp();
    const { territory } = makeFacts();
    await storeFacts(
      inject('neo4j'),
      makeFacts({
        territory: { ...territory, id, asOf: '2026-03-12' },
        actors: [
          makeActor(`${id}-a`, { name: 'Mairie' }),
          makeActor(`${id}-b`, { name: 'Le Secret', private: true }),
          makeActor(`${id}-c`, { name: 'AMAP' }),
        ],
        cooperations: [makeCooperation(`${id}-k`, [`${id}-a`, `${id}-b`])],
      }),
    );
    const administrator = await becomeAdministrator(api);
    facilitator = await comeIn(administrator, 'facilitator', [id]);
    reader = await comeIn(administrator, 'reader', [id]);
  });
  afterAll(() => api.close());

  it('is left out for a facilitator who does not ask for it, and never told to a reader', async () => {
    const url = `/api/territories/${id}/report`;
    expect(await facilitator.ask('GET', url).then(JSON.stringify)).not.toContain('Secret');
    const whole = await facilitator.ask<ReportDraft>('GET', `${url}?withPrivate=true`);
    expect(JSON.stringify(whole)).toContain('Le Secret');
    expect(JSON.stringify(whole)).toContain('réservés aux facilitateurs');
    expect(await reader.outcome('GET', url)).toBe('403 FORBIDDEN');
    expect(await reader.outcome('POST', `${url}.docx`, whole.document)).toBe('403 FORBIDDEN');
  });

  it('lists changes since the last workshop, with its minutes for a facilitator', async () => {
    const url = `/api/territories/${id}/report`;
    const without = await facilitator.ask<ReportDraft>('GET', url);
    expect(without.document.sections.some((section) => section.id === 'changes')).toBe(false);
    const { address } = await openWorkshop(facilitator, id, { title: 'Un soir <ici>' });
    await facilitator.ask('POST', `/api/territories/${id}/actors`, { name: 'La Forge', family: 'business' });
    const hidden = { name: 'Très Discret', family: 'business', private: true };
    await facilitator.ask('POST', `/api/territories/${id}/actors`, hidden);
    const minutes = 'Qui est venu\n– La Forge\n\nOn se revoit en mai.';
    await facilitator.ask('PATCH', address, { minutes }, { 'if-match': '*' });
    const { document } = await facilitator.ask<ReportDraft>('GET', url);
    const said = (section: string) =>
      JSON.stringify(document.sections.find((one) => one.id === section)).replace(/[\u00a0\u202f]/g, ' ');
    expect(said('changes')).toContain('« Un soir <ici> »');
    expect(said('changes')).toContain('Sur la carte depuis (1) : La Forge.');
    expect(said('minutes')).toContain('On se revoit en mai.');
    expect(said('minutes')).toContain('"text":"La Forge"');
    expect(JSON.stringify(document)).not.toContain('Discret');
    expect(await facilitator.outcome('POST', `${url}.docx`, document)).toMatch(/^200/);
  });
});
