import { describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { type ProviderSettings, readProviders } from '../../server/provider-settings.ts';

const TOWN = {
  MAILLAGE_OIDC: 'town',
  MAILLAGE_OIDC_TOWN_ISSUER: 'https://id.ville.example/realms/ville',
  MAILLAGE_OIDC_TOWN_CLIENT_ID: 'maillage',
  MAILLAGE_OIDC_TOWN_CLIENT_SECRET: 'the secret of the town',
};
const SECOND = {
  MAILLAGE_OIDC: 'town, google',
  MAILLAGE_OIDC_GOOGLE_ISSUER: 'https://accounts.google.com',
  MAILLAGE_OIDC_GOOGLE_CLIENT_ID: 'maillage',
  MAILLAGE_OIDC_GOOGLE_CLIENT_SECRET: 'another secret',
};
const town = (more: Record<string, string> = {}): ProviderSettings | undefined =>
  readProviders({ ...TOWN, ...more }).providers[0];
const problems = (more: Record<string, string>) => readProviders({ ...TOWN, ...more }).problems;

describe('providers of the settings', () => {
  it('are none where none is named', () => {
    expect(readProviders({})).toEqual({ providers: [], problems: [] });
  });

  it('need an issuer, a client and a secret; the rest has a default that gives little', () => {
    expect(town()).toEqual({
      ...{ id: 'town', label: 'town', issuer: TOWN.MAILLAGE_OIDC_TOWN_ISSUER, clientId: 'maillage' },
      ...{ clientSecret: 'the secret of the town', scopes: 'openid profile email', domains: [] },
      ...{ role: 'reader', territoryIds: 'all', verifiesEmails: false },
    });
    expect(readProviders({ MAILLAGE_OIDC: 'town' }).problems).toEqual([
      'MAILLAGE_OIDC names town, but MAILLAGE_OIDC_TOWN_ISSUER is not set.',
      'MAILLAGE_OIDC names town, but MAILLAGE_OIDC_TOWN_CLIENT_ID is not set.',
      'MAILLAGE_OIDC names town, but MAILLAGE_OIDC_TOWN_CLIENT_SECRET is not set.',
    ]);
  });

  it('name their provider, and where to set it', () => {
    const said = {
      MAILLAGE_OIDC_TOWN_LABEL: 'La Ville',
      MAILLAGE_OIDC_TOWN_DOMAINS: 'Ville.example, agglo.example',
      MAILLAGE_OIDC_TOWN_ROLE: 'contributor',
      MAILLAGE_OIDC_TOWN_TERRITORIES: 'Val-d-exemple',
    };
    expect(town(said)).toMatchObject({
      ...{ label: 'La Ville', domains: ['ville.example', 'agglo.example'] },
      ...{ role: 'contributor', territoryIds: ['Val-d-exemple'] },
    });
    for (const role of ['facilitator', 'administrator', 'researcher'])
      expect(problems({ ...said, MAILLAGE_OIDC_TOWN_ROLE: role }), role).toEqual([
        expect.stringContaining('is none of reader, contributor'),
      ]);
    expect(problems({ MAILLAGE_OIDC_TOWN_ROLE: 'reader' })).toEqual([
      'MAILLAGE_OIDC_TOWN_ROLE is of no use without MAILLAGE_OIDC_TOWN_DOMAINS.',
    ]);
    for (const wrong of ['ville', '*.ville.example', 'a@ville.example', 'https://ville.example'])
      expect(problems({ MAILLAGE_OIDC_TOWN_DOMAINS: wrong }), wrong).toHaveLength(1);
  });

  it('are reached over https, or on the machine itself', () => {
    const issuer = (said: string) => problems({ MAILLAGE_OIDC_TOWN_ISSUER: said });
    for (const good of ['https://id.example', 'http://127.0.0.1:4411', 'http://localhost:4411/realms/a'])
      expect(issuer(good), good).toEqual([]);
    for (const wrong of [
      ...['http://id.example', 'id.example', 'ftp://id.example', 'https://ana:mot@id.example'],
      ...['https://id.example/?a=b', 'https://id.example/.well-known/openid-configuration'],
    ])
      expect(issuer(wrong), wrong).toEqual([expect.stringContaining('MAILLAGE_OIDC_TOWN_ISSUER=')]);
  });

  it('are of Microsoft one tenant, never all of them', () => {
    const tenant = (name: string) =>
      problems({ MAILLAGE_OIDC_TOWN_ISSUER: `https://login.microsoftonline.com/${name}/v2.0` });
    expect(tenant('9188040d-6c67-4c5b-b112-36a304b66dad')).toEqual([]);
    for (const wrong of ['common', 'organizations', 'consumers', 'ville.onmicrosoft.com', ''])
      expect(tenant(wrong), wrong).toEqual([expect.stringContaining('names no single tenant')]);
  });

  it('vouch for all their addresses only where nobody else can write one', () => {
    expect(town({ MAILLAGE_OIDC_TOWN_EMAILS_VERIFIED: '1' })?.verifiesEmails).toBe(true);
    expect(readProviders({ ...TOWN, ...SECOND, MAILLAGE_OIDC_GOOGLE_EMAILS_VERIFIED: '1' }).problems).toEqual(
      [expect.stringContaining('cannot be said of this provider')],
    );
  });

  it('share neither a domain nor a client, and no variable goes unread', () => {
    expect(readProviders({ ...TOWN, ...SECOND }).problems).toEqual([]);
    const domain = {
      MAILLAGE_OIDC_TOWN_DOMAINS: 'ville.example',
      MAILLAGE_OIDC_GOOGLE_DOMAINS: 'ville.example',
    };
    expect(readProviders({ ...TOWN, ...SECOND, ...domain }).problems).toEqual([
      'town and google both have ville.example.',
    ]);
    const twin = { ...SECOND, MAILLAGE_OIDC_GOOGLE_ISSUER: TOWN.MAILLAGE_OIDC_TOWN_ISSUER };
    expect(readProviders({ ...TOWN, ...twin }).problems).toHaveLength(1);
    expect(problems({ MAILLAGE_OIDC: 'town,town' })).toContain('MAILLAGE_OIDC names town twice.');
    expect(problems({ MAILLAGE_OIDC_TWON_DOMAINS: 'a.example' })).toEqual([
      'MAILLAGE_OIDC_TWON_DOMAINS is set, but MAILLAGE_OIDC does not name “twon”.',
    ]);
    expect(problems({ MAILLAGE_OIDC_TOWN_DOMAIN: 'a.example' })).toEqual([
      expect.stringContaining('MAILLAGE_OIDC_TOWN_DOMAIN is no setting of a provider'),
    ]);
    expect(readProviders({ MAILLAGE_OIDC: 'La Ville' }).problems).toHaveLength(1);
  });

  it('are refused with the other settings, and the message has no secret', () => {
    const result = readConfig({
      ...TOWN,
      MAILLAGE_OIDC_TOWN_ROLE: 'facilitator',
      MAILLAGE_OIDC_TOWN_ISSUER: 'x',
      PORT: 'x',
    });
    const said = 'problems' in result ? result.problems : [];
    expect(said).toHaveLength(4);
    expect(said.join()).not.toContain('the secret of the town');
    const read = readConfig(TOWN);
    expect('config' in read && read.config.providers.map(({ id }) => id)).toEqual(['town']);
  });
});
