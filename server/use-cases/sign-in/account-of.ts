import { LONGEST_NAME } from '../../../model/contract/access.ts';
import { faultOfName } from '../../../model/contract/names.ts';
import { Line } from '../../../model/contract/primitives.ts';
import { kindOfProvider, type ProviderSettings } from '../../provider-settings.ts';

/** Claims of a provider about somebody, by their names. */
export type Claims = Readonly<Record<string, unknown>>;

/** Somebody as a provider vouches for them. */
export interface ProviderAccount {
  readonly issuer: string;
  readonly subject: string;
  /** Name at the provider, if it is a valid name. */
  readonly name: string | undefined;
  /** An address in small letters, where the provider has verified it and may speak for it. */
  readonly email: string | undefined;
}

const OwnName = Line(LONGEST_NAME).refine((name) => faultOfName(name) === undefined);
const ADDRESS = /^[^\s@"(),:;<>[\]\\]+@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/;
/**
 * Domains whose addresses Google itself issues; for others Google only knows that they once belonged to
 * somebody.
 */
const OF_GOOGLE = /^(gmail|googlemail)\.com$/;

/** The name somebody has at a provider: whole, else of its parts as ProConnect and others give them. */
export function nameIn(claims: Claims): string | undefined {
  const parts = ['given_name', 'usual_name', 'family_name'].map((part) => textOf(claims[part]));
  const [given, usual, family] = parts;
  const whole = textOf(claims.name) ?? ([given, usual ?? family].filter(Boolean).join(' ') || undefined);
  const name = (whole ?? '').normalize('NFC').replace(/\s+/g, ' ').slice(0, LONGEST_NAME);
  const checked = OwnName.safeParse(name);
  return checked.success ? checked.data : undefined;
}

/**
 * Returns the address that counts, if any: verified by the provider. A domain tied to another provider counts
 * there only.
 */
export function emailIn(
  claims: Claims,
  provider: ProviderSettings,
  all: readonly ProviderSettings[],
): string | undefined {
  const email = textOf(claims.email)?.toLowerCase();
  const domain = ADDRESS.exec(email ?? '')?.[1];
  if (email === undefined || domain === undefined || !isVerified(claims, provider, domain)) return undefined;
  const isOthers = all.some(({ id, domains }) => id !== provider.id && domains.includes(domain));
  return isOthers ? undefined : email;
}

/** Returns the role that an address grants without an invitation; undefined if none. */
export function grantOfDomain(
  email: string | undefined,
  { domains, role, territoryIds }: ProviderSettings,
): Pick<ProviderSettings, 'role' | 'territoryIds'> | undefined {
  const domain = email?.slice(email.lastIndexOf('@') + 1);
  return domain !== undefined && domains.includes(domain) ? { role, territoryIds } : undefined;
}

function isVerified(claims: Claims, provider: ProviderSettings, domain: string): boolean {
  const isVerified = claims.email_verified;
  switch (kindOfProvider(provider.issuer)) {
    case 'microsoft':
      // A tenant's administrator may write any address; only this claim proves that its domain belongs to the
      // tenant.
      return [true, 1, '1', 'true'].includes(claims.xms_edov as string | number | boolean);
    case 'google':
      return isVerified === true && (OF_GOOGLE.test(domain) || claims.hd === domain);
    default:
      return isVerified === true || (isVerified === undefined && provider.verifiesEmails);
  }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
