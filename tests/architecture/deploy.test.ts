import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../server/config.ts';
import { ROOM_PROCEDURES } from '../../server/engine/procedures.ts';
import { Metrics } from '../../server/operations/metrics.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const text = (file: string): string => readFileSync(`${ROOT}${file}`, 'utf8');

const Service = z.object({
  image: z.string(),
  build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()).optional(),
  networks: z.array(z.string()),
  volumes: z.array(z.string()),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()),
  mem_limit: z.string(),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
});
const Compose = z.object({
  services: z.record(z.string(), Service),
  networks: z.record(z.string(), z.object({ internal: z.boolean().optional() })),
  volumes: z.record(z.string(), z.unknown()),
});
const { services, networks, volumes } = Compose.parse(parse(text('deploy/compose.yaml'), { merge: true }));
const serviceOf = (name: string) => Service.parse(services[name]);
const [neo4j, caddy, lender] = [serviceOf('neo4j'), serviceOf('caddy'), serviceOf('console')];
const programs = [serviceOf('maillage-1'), serviceOf('maillage-2')];

/** Returns the settings of a program with placeholders filled in. */
const filledIn = (settings: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(settings).map(([key, value]) => [
      key,
      value.replace(/\$\{\w+:([-?])([^}]*)\}/g, (_, kind, word) =>
        kind === '-' ? word : key === 'MAILLAGE_SECRET' ? 's'.repeat(32) : 'carte.exemple.fr',
      ),
    ]),
  );

describe('deploy/compose.yaml', () => {
  it('lets nobody but Caddy be reached, and Neo4j by Maillage alone', () => {
    expect(Object.keys(services)).toEqual(['neo4j', 'console', 'maillage-1', 'maillage-2', 'caddy']);
    expect(caddy.ports).toEqual(['80:80', '443:443', '443:443/udp']);
    for (const { ports } of [neo4j, lender, ...programs]) expect(ports).toBeUndefined();
    expect(neo4j.networks).toEqual(['database']);
    expect(caddy.networks).not.toContain('database');
    expect(['database', 'front', 'console'].map((name) => networks[name]?.internal)).toEqual([
      true,
      true,
      true,
    ]);
    // Statements typed in the console reach neither the room’s database nor the internet.
    expect(lender.networks).toEqual(['console']);
    for (const { networks: of } of programs) expect(of).toEqual(['database', 'front', 'console']);
  });

  it('limits the memory of every service, and checks the health of each', () => {
    const limits = Object.values(services).map(({ mem_limit }) =>
      mem_limit.replace(/^\$\{\w+:-(.*)\}$/, '$1'),
    );
    expect(limits).toEqual(['3g', '2g', '2g', '2g', '256m']);
    for (const { healthcheck } of [neo4j, lender, caddy]) expect(healthcheck?.test.length).toBeGreaterThan(1);
    // Maillage's own comes with its image.
    expect(text('deploy/Dockerfile')).toMatch(/^HEALTHCHECK/m);
  });

  it('gives Neo4j only the procedures that Maillage calls, no URL to load, and no query log', () => {
    const of = (key: string) => neo4j.environment[`NEO4J_${key}`];
    for (const setting of ['allowlist', 'unrestricted'])
      expect(of(`dbms_security_procedures_${setting}`)?.split(',')).toEqual(ROOM_PROCEDURES);
    expect(of('dbms_security_allow__csv__import__from__file__urls')).toBe('false');
    expect(of('internal_dbms_cypher__ip__blocklist')).toBe('0.0.0.0/0,::/0');
    expect(of('db_logs_query_enabled')).toBe('OFF');
    expect(of('AUTH')).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?/);
  });

  it('gives Maillage settings that it takes, under which everyone signs in', () => {
    for (const { environment, read_only, cap_drop, security_opt } of programs) {
      const result = readConfig({ ...filledIn(environment), ...imageSettings() });
      if ('problems' in result) throw new Error(result.problems.join('\n'));
      expect(result.config).toMatchObject({
        access: 'required',
        host: '0.0.0.0',
        hostnames: ['carte.exemple.fr'],
      });
      expect(result.config.neo4j?.uri).toBe('bolt://neo4j:7687');
      expect([read_only, cap_drop, security_opt]).toEqual([true, ['ALL'], ['no-new-privileges:true']]);
    }
    // One makes the backups of all.
    expect(programs.map(({ environment }) => environment.MAILLAGE_BACKUP_HOURS)).toEqual([undefined, '0']);
  });

  it('lends the console an engine to callers with the shared secret, and stores nothing of it', () => {
    const settings = (of: Record<string, string>) => {
      const result = readConfig(filledIn(of));
      if ('problems' in result) throw new Error(result.problems.join('\n'));
      return result.config.consoleService;
    };
    const at = settings(lender.environment);
    expect(at).toEqual({ host: '0.0.0.0', port: 7600, password: 'carte.exemple.fr' });
    for (const { environment } of programs) expect(settings(environment)).toEqual({ ...at, host: 'console' });
    expect([lender.read_only, lender.cap_drop, lender.volumes]).toEqual([true, ['ALL'], []]);
  });

  it('keeps what must last in volumes, and knows where they are', () => {
    const mounted = Object.values(services).flatMap((service) =>
      service.volumes.map((one) => one.split(':')),
    );
    for (const [from = ''] of mounted)
      expect(from.startsWith('./') || Object.hasOwn(volumes, from)).toBe(true);
    const { config } = readConfig(imageSettings()) as { config: { backups: { folder: string } } };
    expect(programs[0]?.volumes).toEqual([`backups:${config.backups.folder}`]);
  });

  it('asks for secrets that the example leaves out and Git ignores', () => {
    const asked = [...text('deploy/compose.yaml').matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name);
    const example = text('deploy/.env.example');
    for (const name of new Set(asked)) expect(example).toMatch(new RegExp(`^${name}=$`, 'm'));
    expect(text('.gitignore').split('\n')).toContain('deploy/.env');
  });
});

describe('deploy/copies.yaml', () => {
  it('hands each Maillage the settings of copies, and a way out to the storage', () => {
    const { services: over } = parse(text('deploy/copies.yaml')) as { services: Record<string, unknown> };
    const more = { env_file: ['copies.env'], networks: ['outside'] };
    expect(over).toEqual({ 'maillage-1': more, 'maillage-2': more });
    expect(text('.gitignore').split('\n')).toContain('deploy/copies.env');
  });

  it('has an example that Maillage takes once it is filled in', () => {
    const names = [...text('deploy/copies.env.example').matchAll(/^(\w+)=/gm)].map(([, name = '']) => name);
    const values: Record<string, string> = {
      MAILLAGE_COPY_S3: 'https://s3.exemple.fr/sauvegardes',
      MAILLAGE_COPY_RECIPIENTS: `age1${'q'.repeat(58)}`,
    };
    const filled = Object.fromEntries(names.map((name) => [name, values[name] ?? 'rempli']));
    expect(readConfig(filled)).toMatchObject({
      warnings: [],
      config: { copies: { s3: { region: 'rempli' } } },
    });
  });
});

describe('deploy/sign-in.yaml', () => {
  const Over = z.strictObject({
    services: z.record(
      z.string(),
      z.strictObject({ env_file: z.array(z.string()), networks: z.array(z.string()) }),
    ),
  });
  const over = Over.parse(parse(text('deploy/sign-in.yaml'))).services;

  it('hands each Maillage the settings of its providers, and a way out to them', () => {
    expect(Object.keys(over)).toEqual(['maillage-1', 'maillage-2']);
    for (const { env_file, networks: more } of Object.values(over)) {
      expect(env_file).toEqual(['sign-in.env']);
      expect(more.map((name) => [Object.hasOwn(networks, name), networks[name]?.internal])).toEqual([
        [true, undefined],
      ]);
    }
    // A setting of compose.yaml would win over the file.
    for (const { environment } of programs)
      expect(Object.keys(environment).filter((name) => name.startsWith('MAILLAGE_OIDC'))).toEqual([]);
  });

  it('says in its example what Maillage takes once it is filled in, and Git ignores the copy', () => {
    const written = text('deploy/sign-in.env.example')
      .split('\n')
      .flatMap((line) => {
        const [, name = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? [];
        return name === '' ? [] : [[name, value] as const];
      });
    const filled = written.map(([name, value]) => [
      name,
      value === '' ? (name.endsWith('ISSUER') ? 'https://id.exemple.fr' : 'rempli') : value,
    ]);
    const settings = { ...filledIn(programs[0]?.environment ?? {}), ...imageSettings() };
    const result = readConfig({ ...settings, ...Object.fromEntries(filled) });
    if ('problems' in result) throw new Error(result.problems.join('\n'));
    expect(result.config.providers).toMatchObject([
      { id: 'town', label: 'La Ville', clientId: 'rempli', clientSecret: 'rempli' },
    ]);
    expect(readConfig({ ...settings, ...Object.fromEntries(written) })).toHaveProperty('problems');
    expect(text('.gitignore').split('\n')).toContain('deploy/sign-in.env');
  });
});

const CHECKS = ['.github/workflows/check.yml', '.forgejo/workflows/check.yml', '.gitlab-ci.yml'];

it('each action of the checks is one commit', () => {
  const uses = CHECKS.flatMap((file) => [...text(file).matchAll(/uses: (.*)$/gm)].map(([, use]) => use));
  expect(uses).toHaveLength(2);
  for (const use of uses) expect(use).toMatch(/@[\da-f]{40} # v\d+\.\d+\.\d+$/);
});

/** Returns the environment variables that the image sets. */
function imageSettings(): Record<string, string> {
  const [, line = ''] = /^ENV (HOST=.*)$/m.exec(text('deploy/Dockerfile')) ?? [];
  return Object.fromEntries(line.split(' ').map((one) => one.split('=') as [string, string]));
}

describe('the images', () => {
  it('have the Neo4j and the GDS of engine/pom.xml', () => {
    const pom = text('engine/pom.xml');
    const pinned = (name: string) => new RegExp(`<${name}\\.version>(.*)</`).exec(pom)?.[1] ?? '';
    const image = text('deploy/neo4j.Dockerfile');
    expect(image).toContain(`FROM neo4j:${pinned('neo4j')}-community@sha256:`);
    const line = pinned('neo4j').split('.').slice(0, 2).join('.');
    expect(image).toContain(`sha256sum --check --strict --quiet /app/engine/jars-${line}.sha256`);
    expect(text(`engine/jars-${line}.sha256`)).toContain(`org.neo4j.gds.proc-${pinned('gds')}.jar`);
    // Nothing is fetched that has no checksum.
    expect(image).not.toMatch(/^ADD |https?:/m);
  });

  it('are built on images of one digest, as Caddy and the checks are', () => {
    const built = ['deploy/Dockerfile', 'deploy/neo4j.Dockerfile'].flatMap((file) =>
      [...text(file).matchAll(/^FROM (\S+:\S+)/gm)].map(([, image = '']) => image),
    );
    const checks = CHECKS.flatMap((file) =>
      [...text(file).matchAll(/\b((?:node|docker):[^\s"]+)/g)].map(([, image = '']) => image),
    );
    expect(built.length).toBeGreaterThanOrEqual(4);
    expect(checks).toHaveLength(CHECKS.length);
    for (const image of [...built, ...checks, caddy.image])
      expect(image).toMatch(/^[\w.-]+:[\w.-]+@sha256:[\da-f]{64}$/);
  });

  it('hold all that the program reads and no tools, and run it as a plain user', () => {
    const image = text('deploy/Dockerfile');
    expect(image).toContain('npm prune --omit=dev');
    const last = image.slice(image.lastIndexOf('\nFROM '));
    expect(last.indexOf('\nUSER node')).toBeGreaterThan(last.lastIndexOf('\nCOPY '));
    expect(last.indexOf('\nCMD ')).toBeGreaterThan(last.indexOf('\nUSER node'));
    expect(last).toContain('\nHEALTHCHECK ');
    expect(last).not.toMatch(/COPY client/);
    // Its major is one that package.json takes.
    const major = Number(/^FROM node:(\d+)-/m.exec(image)?.[1]);
    expect(major).toBeGreaterThanOrEqual(20);
    // Each folder that the Dockerfile copies exists and is in the build context.
    const sent = text('deploy/Dockerfile.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const copied = [...image.matchAll(/^COPY (?!--from)(.*)$/gm)].flatMap(([, line = '']) =>
      line.split(' ').slice(0, -1),
    );
    expect([...new Set(copied)].sort()).toEqual(sent.sort());
    for (const file of sent) expect(existsSync(`${ROOT}${file}`), file).toBe(true);
    const folders = new Set(copied.map((one) => one.split('/')[0]));
    expect(foldersRead()).toEqual(expect.arrayContaining(['cypher', 'fixtures']));
    for (const folder of foldersRead()) expect(folders, folder).toContain(folder);
    expect(foldersBuiltFrom()).toEqual(expect.arrayContaining(['docs', 'model']));
    for (const folder of foldersBuiltFrom()) expect(folders, folder).toContain(folder);
  });
});

/**
 * Lists the folders that the build of the screens reads: imported or opened from the client and the model.
 */
function foldersBuiltFrom(): string[] {
  const modules = ['client', 'model'].flatMap((folder) =>
    readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|css|html)$/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  return modules.flatMap((module) =>
    [...text(module).matchAll(/['"]((?:\.\.\/)+[\w./-]+)['"]/g)]
      .map(([, target = '']) => path.join(path.dirname(module), target).split('/')[0] ?? '')
      .filter((folder) => folder !== 'dist'),
  );
}

/** Lists the folders outside the server that its modules open: `projectFile('cypher/schema')`. */
function foldersRead(): string[] {
  const modules = readdirSync(`${ROOT}server`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => text(`server/${file}`));
  const opened = modules.flatMap((module) => [...module.matchAll(/projectFile\('([a-z]+)(?=[/'])/g)]);
  // All is built there, the data are in a volume, and the jars are those of an engine that is elsewhere.
  return opened
    .map(([, folder = '']) => folder)
    .filter((folder) => !['data', 'dist', 'engine'].includes(folder));
}

/**
 * Lists the files that run Maillage, with the settings that each of them sets. Each of them requires
 * everyone to sign in, whatever proxy is in front.
 */
it('every file that runs Maillage requires access', () => {
  expect(imageSettings()).toMatchObject({ MAILLAGE_ACCESS: 'required' });
  for (const { environment } of programs) expect(environment).toMatchObject({ MAILLAGE_ACCESS: 'required' });
  for (const file of ['maillage.service', 'maillage.env.example'])
    expect(text(`deploy/${file}`), file).toMatch(/^(Environment=.*\b)?MAILLAGE_ACCESS=required\b/m);
  const others = readdirSync(`${ROOT}deploy`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(`${ROOT}deploy`, path.join(entry.parentPath, entry.name)))
    .filter((file) => /MAILLAGE_|server\/main/.test(text(`deploy/${file}`)));
  // The last is what a person starts at the machine itself, as `npm start`.
  const without = [
    '.env.example',
    'sign-in.env.example',
    'sign-in.yaml',
    'copies.env.example',
    'prometheus.yaml',
    'release/maillage',
    // A command, which serves nobody.
    'yunohost/scripts/backup',
  ];
  for (const file of others.filter((one) => !without.includes(one)))
    expect(text(`deploy/${file}`), file).toMatch(/MAILLAGE_ACCESS(=|: )required/);
});

it('every guide that puts a proxy before Maillage requires access', () => {
  for (const file of ['local-network.md', 'reseau-local.md', 'install.md', 'installer.md']) {
    const guide = text(`docs/${file}`);
    expect(guide, file).toMatch(/nginx/);
    expect(guide, file).toContain('MAILLAGE_ACCESS=required');
    // Each start with names for a proxy.
    for (const [line] of guide.matchAll(/^.*MAILLAGE_HOSTNAMES=\S+ .*npm start$/gm))
      expect(line).toContain('MAILLAGE_ACCESS=required');
  }
});

it('alerts ask for measures that there are', async () => {
  const { registry } = new Metrics('1.2.3', {
    following: () => 0,
    lastBackup: async () => undefined,
    copies: async () => [],
    proof: async () => undefined,
    isDatabaseUp: async () => true,
    bytesLeft: async () => undefined,
  });
  const told = (await registry.getMetricsAsJSON()).map(({ name }) => name);
  const asked = [...text('deploy/alerts.yaml').matchAll(/\b(?:maillage|nodejs|process)_\w+/g)].map(
    ([name]) => name,
  );
  expect(asked.length).toBeGreaterThanOrEqual(7);
  expect(
    asked.map((name) => name.replace(/_(bucket|count)$/, '')).filter((name) => !told.includes(name)),
  ).toEqual([]);
});
