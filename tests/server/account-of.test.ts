import { describe, expect, it } from 'vitest';
import type { ProviderSettings } from '../../server/provider-settings.ts';
import { emailIn, grantOfDomain, nameIn } from '../../server/use-cases/sign-in/account-of.ts';

const provider = (id: string, issuer: string, more: Partial<ProviderSettings> = {}): ProviderSettings => ({
  ...{ id, issuer, label: id, clientId: 'c', clientSecret: 's', scopes: 'openid', domains: [] },
  ...{ role: 'reader', territoryIds: 'all', verifiesEmails: false, ...more },
});
const keycloak = provider('keycloak', 'https://id.ville.example/realms/a', { domains: ['ville.example'] });
const microsoft = provider(
  'microsoft',
  'https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0',
);
const google = provider('google', 'https://accounts.google.com');
const all = [keycloak, microsoft, google];

describe('the address that counts', () => {
  const from = (one: ProviderSettings, claims: Record<string, unknown>) => emailIn(claims, one, all);

  it('is one that the provider says it has verified', () => {
    expect(from(keycloak, { email: 'Ana@Ville.example', email_verified: true })).toBe('ana@ville.example');
    for (const said of [false, 'true', 1, undefined, null])
      expect(from(keycloak, { email: 'ana@ville.example', email_verified: said })).toBeUndefined();
    const vouching = { ...keycloak, verifiesEmails: true };
    expect(from(vouching, { email: 'ana@ville.example' })).toBe('ana@ville.example');
    expect(from(vouching, { email: 'ana@ville.example', email_verified: false })).toBeUndefined();
  });

  it('belongs to Microsoft if its domain is the tenant’s own, whatever else is given', () => {
    expect(from(microsoft, { email: 'ana@agglo.example', email_verified: true })).toBeUndefined();
    expect(from(microsoft, { email: 'ana@agglo.example', xms_edov: false })).toBeUndefined();
    for (const said of [true, '1', 'true', 1])
      expect(from(microsoft, { email: 'ana@agglo.example', xms_edov: said })).toBe('ana@agglo.example');
  });

  it('is of Google one that Google gives: its own, or those of an organisation that it keeps', () => {
    const said = { email_verified: true };
    expect(from(google, { ...said, email: 'ana@gmail.com' })).toBe('ana@gmail.com');
    expect(from(google, { ...said, email: 'ana@asso.example', hd: 'asso.example' })).toBe('ana@asso.example');
    expect(from(google, { ...said, email: 'ana@asso.example' })).toBeUndefined();
    expect(from(google, { ...said, email: 'ana@asso.example', hd: 'autre.example' })).toBeUndefined();
  });

  it('is never of a domain that is tied to another provider', () => {
    expect(
      from(google, { email: 'a@ville.example', email_verified: true, hd: 'ville.example' }),
    ).toBeUndefined();
    expect(from(microsoft, { email: 'a@ville.example', xms_edov: true })).toBeUndefined();
  });

  it('is one address, written as one', () => {
    for (const email of [
      'ana',
      'ana@ville',
      'a@b@ville.example',
      '"a b"@ville.example',
      'a@ville.example>',
      ' @ville.example',
      7,
    ])
      expect(from(keycloak, { email, email_verified: true }), String(email)).toBeUndefined();
  });
});

it('what a domain gives is of that domain to the letter', () => {
  expect(grantOfDomain('a@ville.example', keycloak)).toEqual({ role: 'reader', territoryIds: 'all' });
  for (const email of [
    'a@sous.ville.example',
    'a@ville.example.evil.example',
    'a@laville.example',
    undefined,
  ])
    expect(grantOfDomain(email, keycloak)).toBeUndefined();
});

describe('the name', () => {
  it('is the whole one, else its parts as they are given', () => {
    expect(nameIn({ name: ' Ana  Petit ', given_name: 'Anaïs' })).toBe('Ana Petit');
    expect(nameIn({ given_name: 'Ana', usual_name: 'Petit', family_name: 'Née' })).toBe('Ana Petit');
    expect(nameIn({ given_name: 'Ana', family_name: 'Petit' })).toBe('Ana Petit');
    expect(nameIn({ name: 'x'.repeat(200) })).toHaveLength(80);
  });

  it('is none where nobody could read it', () => {
    for (const claims of [
      {},
      { name: '' },
      { name: '…' },
      { name: 7 },
      { name: 'A\u202ena' },
      { name: 'a\u0000b' },
    ])
      expect(nameIn(claims), JSON.stringify(claims)).toBeUndefined();
  });
});
