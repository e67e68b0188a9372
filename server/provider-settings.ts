/**
 * A provider of OpenID Connect by which people sign in, as the environment says it: `MAILLAGE_OIDC` names the providers,
 * and of each one `MAILLAGE_OIDC_<NAME>_…` says the rest.
 */
export interface ProviderSettings {
  /** Its name in the settings and in the address by which people come back. */
  readonly id: string;
  /** Display name: « ProConnect ». */
  readonly label: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scopes: string;
  /** E-mail domains whose verified addresses may sign in, by this provider only. */
  readonly domains: readonly string[];
  /** Role and territories that such an address gets. */
  readonly role: DomainRole;
  readonly territoryIds: 'all' | readonly string[];
  /** True if the provider only returns verified addresses, without saying so for each. */
  readonly verifiesEmails: boolean;
}

/** Roles that an e-mail domain may grant: they are kept low, since a whole organisation gets them. */
const DOMAIN_ROLES = ['reader', 'contributor'] as const;
type DomainRole = (typeof DOMAIN_ROLES)[number];

/** Checked settings, and all that is wrong with them. */
export interface ProvidersRead {
  readonly providers: readonly ProviderSettings[];
  readonly problems: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

const NAMES = 'MAILLAGE_OIDC';
const PARTS = [
  ...['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET', 'LABEL', 'SCOPES'],
  ...['DOMAINS', 'ROLE', 'TERRITORIES', 'EMAILS_VERIFIED'],
] as const;
type Part = (typeof PARTS)[number];
const NEEDED: readonly Part[] = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'];

const MICROSOFT = /^login\.microsoftonline\.(com|us)$|^login\.partner\.microsoftonline\.cn$/;
const TENANT = /^\/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\/v2\.0$/i;
const GOOGLE = 'accounts.google.com';

/** Classifies a provider, since accounts of some need other checks of their address. */
export function kindOfProvider(issuer: string): 'microsoft' | 'google' | 'other' {
  const { hostname } = new URL(issuer);
  if (MICROSOFT.test(hostname)) return 'microsoft';
  return hostname === GOOGLE ? 'google' : 'other';
}

/** Reads the providers from an environment. Pure: says all that is wrong at once, and never a secret. */
export function readProviders(env: Environment): ProvidersRead {
  const names = listOf(env[NAMES]);
  const read = names.map((name) => readProvider(env, name));
  const providers = read.flatMap(({ provider }) => (provider === undefined ? [] : [provider]));
  const problems = [
    ...names.filter((name, i) => names.indexOf(name) !== i).map((name) => `${NAMES} names ${name} twice.`),
    ...unknownVariables(env, names),
    ...read.flatMap((one) => one.problems),
    ...sharedBy(providers, ({ issuer, clientId }) => [`${issuer} with the client ${clientId}`]),
    ...sharedBy(providers, ({ domains }) => domains),
  ];
  return { providers, problems };
}

function readProvider(env: Environment, name: string): { provider?: ProviderSettings; problems: string[] } {
  if (!/^[a-z][a-z0-9]{0,19}$/.test(name))
    return { problems: [`${NAMES} names “${name}”, which is no name of small letters and digits.`] };
  const variable = (part: Part): string => `${NAMES}_${name.toUpperCase()}_${part}`;
  const setting = (part: Part): string | undefined => env[variable(part)]?.trim();
  const missing = NEEDED.filter((part) => !setting(part));
  if (missing.length > 0)
    return { problems: missing.map((part) => `${NAMES} names ${name}, but ${variable(part)} is not set.`) };

  const problems: string[] = [];
  const refuse = (part: Part, why: string) =>
    problems.push(`${variable(part)}=${setting(part) ?? ''} ${why}.`);
  const issuer = setting('ISSUER') ?? '';
  const wrong = wrongIssuer(issuer);
  if (wrong !== undefined) refuse('ISSUER', wrong);
  const scopes = setting('SCOPES') ?? 'openid profile email';
  if (!scopes.split(' ').includes('openid')) refuse('SCOPES', 'does not have the scope openid');
  const domains = listOf(setting('DOMAINS'));
  if (!domains.every((domain) => /^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)))
    refuse('DOMAINS', 'is no list of domains, as ville.example,agglo.example');
  const role = setting('ROLE') ?? 'reader';
  if (!isDomainRole(role))
    refuse('ROLE', `is none of ${DOMAIN_ROLES.join(', ')}: more is given by invitation`);
  const verifies = setting('EMAILS_VERIFIED') ?? '0';
  if (!/^[01]$/.test(verifies)) refuse('EMAILS_VERIFIED', 'is neither 0 nor 1');
  if (verifies === '1' && wrong === undefined && kindOfProvider(issuer) !== 'other')
    refuse(
      'EMAILS_VERIFIED',
      'cannot be said of this provider, which has addresses that it has not verified',
    );
  for (const part of ['ROLE', 'TERRITORIES'] as const)
    if (setting(part) !== undefined && domains.length === 0)
      problems.push(`${variable(part)} is of no use without ${variable('DOMAINS')}.`);
  if (problems.length > 0 || !isDomainRole(role)) return { problems };

  const territoryIds = partsOf(setting('TERRITORIES'));
  return {
    problems,
    provider: {
      ...{ id: name, label: setting('LABEL') ?? name, issuer, scopes, domains, role },
      clientId: setting('CLIENT_ID') ?? '',
      clientSecret: setting('CLIENT_SECRET') ?? '',
      territoryIds: territoryIds.length === 0 ? 'all' : territoryIds,
      verifiesEmails: verifies === '1',
    },
  };
}

const isDomainRole = (text: string): text is DomainRole => (DOMAIN_ROLES as readonly string[]).includes(text);

function wrongIssuer(text: string): string | undefined {
  if (!URL.canParse(text)) return 'is no address';
  const { protocol, hostname, pathname, search, hash, username } = new URL(text);
  const isOwn = /^(localhost|\[::1\]|127(\.\d{1,3}){3})$/.test(hostname);
  if (protocol !== 'https:' && !(protocol === 'http:' && isOwn)) return 'does not begin with https://';
  if (search !== '' || hash !== '' || username !== '') return 'has more than a host and a path';
  if (pathname.includes('/.well-known/'))
    return 'is the address of its description: leave /.well-known/… out';
  if (MICROSOFT.test(hostname) && !TENANT.test(pathname))
    return 'names no single tenant: it ends with /<the identifier of the tenant>/v2.0';
  return undefined;
}

/** Finds unknown variables: a mistyped name would silently exclude somebody or skip a rule. */
function unknownVariables(env: Environment, names: readonly string[]): string[] {
  return Object.keys(env)
    .filter((variable) => variable.startsWith(`${NAMES}_`))
    .flatMap((variable) => {
      const rest = variable.slice(NAMES.length + 1);
      const name = rest.split('_', 1)[0] ?? '';
      if (!names.includes(name.toLowerCase()) || name !== name.toUpperCase())
        return [`${variable} is set, but ${NAMES} does not name “${name.toLowerCase()}”.`];
      return (PARTS as readonly string[]).includes(rest.slice(name.length + 1))
        ? []
        : [`${variable} is no setting of a provider: these end with ${PARTS.join(', ')}.`];
    });
}

/** Finds values that several providers share although only one may have them. */
function sharedBy(
  providers: readonly ProviderSettings[],
  valuesOf: (provider: ProviderSettings) => readonly string[],
): string[] {
  const owners = new Map<string, string>();
  return providers.flatMap((provider) =>
    valuesOf(provider).flatMap((value) => {
      const owner = owners.get(value);
      owners.set(value, provider.id);
      return owner === undefined ? [] : [`${owner} and ${provider.id} both have ${value}.`];
    }),
  );
}

const partsOf = (text = ''): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
const listOf = (text = ''): string[] => partsOf(text.toLowerCase());
