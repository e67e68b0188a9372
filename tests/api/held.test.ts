import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Held } from '../../model/contract/erasure.ts';
import { becomeAdministrator, comeIn, openGuardedApp } from '../support/access-api.ts';
import { spokenOf } from '../support/spoken-of.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { openWorkshop, speakFor } from '../support/workshop.ts';
import { WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(() => api.close());

describe('the held data of an actor', () => {
  it('is one file with its sheet, its dependent elements, its history and statements by others', async () => {
    const { word, name, a, pair, three, snapshot, other } = await spokenOf(write);
    const reply = await api.send('GET', `/api/actors/${a}/held`);
    expect(reply.headers['content-disposition']).toContain('attachment');
    const held = reply.json<Held>();
    expect(held).toMatchObject({ type: 'maillage.held', actor: name });
    for (const key of [`Actor:${a}`, `Cooperation:${pair}`, `PARTY_TO:${a}>${three}`, `NEEDS:${a}>premises`])
      expect(held.elements).toHaveProperty([key]);
    expect(held.mentions).toHaveProperty([`OFFERS:${other}>premises`]);
    expect(held.elements).not.toHaveProperty([`Actor:${other}`]);
    expect(held.history.map(({ type }) => type)).toContain('actor.updated');
    expect(held.snapshots.map(({ id }) => id)).toEqual([snapshot]);
    expect(JSON.stringify(held)).toContain(`${word} d’avant`);
  });
});

/** Returns the text of a page without markup. */
const textOf = (page: string): string =>
  page
    .slice(page.indexOf('<body>'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\u202f]+/g, ' ');

describe('the held data of an actor, as a page', () => {
  it('says it in sentences of either language, with no key of the model and days as the language writes them', async () => {
    const { word, name, a, pair, snapshot, other } = await spokenOf(write);
    const reply = await api.send('GET', `/api/actors/${a}/held.html`);
    expect(reply.statusCode, reply.body).toBe(200);
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(reply.headers['content-disposition']).toBe(`attachment; filename="maillage-${a}.html"`);
    expect(reply.headers['content-security-policy']).toContain('sandbox');
    expect(reply.headers['x-content-type-options']).toBe('nosniff');
    expect(reply.body).toContain('<html lang="fr">');
    const said = textOf(reply.body);
    for (const sentence of [
      `Ce que Maillage garde sur ${name}`,
      'Famille : Économie sociale et solidaire (ESS)',
      `Mission : la mission de ${word}`,
      `${name} cherche : Locaux Note : un local pour ${word}`,
      `${name} est membre de Acteur ${other}`,
      `${name} porte l’engagement « Avec ${name}, planter » Rôle : Pilote`,
      'Accord du : 12 mars 2026',
      'Intensité déclarée : On met en commun',
      `Acteur ${other} propose : Locaux Note : promis à ${name}`,
      `Fiche coopération « À trois » Ce qu’apporte ${name} Apport : ce que ${word} apporte`,
      'Personne n’est noté comme ayant parlé pour cet acteur en atelier.',
      'Aucun lien n’a été donné.',
      `Avec ${name} Pris le :`,
      `Nom : Acteur ${a} → ${word} d’avant`,
    ])
      expect(said).toContain(sentence);
    expect(said).toMatch(
      new RegExp(`Coopération entre (${name} et Acteur ${other}|Acteur ${other} et ${name}) `),
    );
    expect(said.indexOf(`→ ${word} d’avant`)).toBeLessThan(said.indexOf(`${word} d’avant → ${name}`));
    expect(said).not.toMatch(/Cooperation:|PARTY_TO|social_economy|member\b|\d{4}-\d\d-\d\d|undefined|null/);
    for (const id of [pair, snapshot]) expect(said).not.toContain(id);

    const english = await api.send('GET', `/api/actors/${a}/held.html?language=en`);
    expect(english.body).toContain('<html lang="en">');
    const told = textOf(english.body);
    for (const sentence of [
      `What Maillage keeps about ${name}`,
      'Family: Social and solidarity economy',
      'Agreed on: 12 March 2026',
      'Nobody is noted as having spoken for this actor in a workshop.',
      `Name: Acteur ${a} → ${word} d’avant`,
    ])
      expect(told).toContain(sentence);
    const asked = await api.send('GET', `/api/actors/${a}/held.html`, undefined, { 'accept-language': 'en' });
    expect(asked.body).toContain('<html lang="en">');
  });

  it('takes what was typed for text', async () => {
    const t = await write.territory();
    const [a = ''] = await write.actors(t, 1);
    const name = '<script>alert(1)</script>"><img src=x onerror=alert(2)>';
    await write.patch(`/api/actors/${a}`, { name, description: '</style></dd><iframe>', tags: ['<b>'] });
    const { body } = await api.send('GET', `/api/actors/${a}/held.html`);
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(body).not.toMatch(/<script|<img|<iframe|<b>/);
  });

  it('includes, of texts by others, only lines that name the actor, and statements on its behalf', async () => {
    const t = await write.territory();
    const [a = '', b = '', c = ''] = await write.actors(t, 3);
    const workshop = randomId('w');
    await write.post(`/api/territories/${t}/workshops`, { id: workshop, title: 'Semer', on: '2026-03-12' });
    const below = `/api/territories/${t}/workshops/${workshop}`;
    const minutes = `Acteur ${b} ouvre le bal.\nActeur ${a} a parlé.`;
    await write.patch(below, { status: 'open', minutes });
    const say = (actorId: string, answers: unknown) =>
      write.put(`${below}/contributions/${randomId('s')}`, { actorId, answers });
    await say(a, { screen: 'needs', needs: [{ resourceId: 'premises', note: 'au frais' }], offers: [] });
    await say(b, {
      screen: 'links',
      known: [],
      added: [
        { id: randomId('c'), actorId: a, intensity: 2, note: 'le marché' },
        { id: randomId('c'), actorId: c, intensity: 3, note: 'entre nous' },
      ],
    });
    const said = textOf((await api.send('GET', `/api/actors/${a}/held.html`)).body);
    expect(said).toContain(`Atelier « Semer » Compte rendu : Acteur ${a} a parlé.`);
    expect(said).toContain(`Acteur ${b}, Atelier « Semer » `);
    expect(said).toMatch(new RegExp(`Acteur ${a}, Atelier « Semer ».*Cherche : Locaux \\(au frais\\)`));
    expect(said).not.toContain('ouvre le bal');
    expect(said).not.toContain('entre nous');
  });

  it('is available to people with the right to the file, with the speakers of the actor', async () => {
    const guarded = await openGuardedApp();
    const administrator = await becomeAdministrator(guarded);
    const [t, elsewhere, a] = [randomId('t'), randomId('t'), randomId('a')];
    for (const id of [t, elsewhere])
      await administrator.ask('POST', '/api/territories', { id, name: id, level: 'epci' });
    await administrator.ask('POST', `/api/territories/${t}/actors`, { id: a, name: a, family: 'citizens' });
    await administrator.ask('PUT', `/api/territories/${elsewhere}/actors/${a}`, {});
    await administrator.ask('DELETE', `/api/territories/${elsewhere}/actors/${a}`);
    const meeting = await openWorkshop(administrator, t);
    const phone = await meeting.join('Prénom');
    await speakFor(phone, meeting, a, { firstName: 'Prénom', as: 'officer', research: true });
    const page = `/api/actors/${a}/held.html`;
    const reader = await comeIn(administrator, 'reader', [t, elsewhere]);
    const one = await comeIn(administrator, 'facilitator', [t]);
    for (const refused of [reader, one, phone])
      expect(await refused.outcome('GET', page)).toBe('403 FORBIDDEN');
    const both = await comeIn(administrator, 'facilitator', [t, elsewhere]);
    const said = textOf((await both.send('GET', page)).body);
    expect(said).toMatch(
      /Prénom Parle comme : Agent·e de la collectivité D’accord pour la recherche : oui Entré·e le : .* Atelier : Atelier/,
    );
    expect(said).toContain(`par ${administrator.name}`);
    await guarded.close();
  });
});
