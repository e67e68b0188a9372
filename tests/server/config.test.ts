import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Config,
  DEFAULT_BACKUPS,
  isLoopback,
  readConfig,
  unknownSettings,
} from '../../server/config.ts';
import { NO_COPIES } from '../../server/copies/settings.ts';

function accepted(env: Record<string, string>): Config {
  const result = readConfig(env);
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  return result.config;
}

function refused(env: Record<string, string>): string[] {
  const result = readConfig(env);
  return 'problems' in result ? result.problems : [];
}

describe('readConfig', () => {
  it('serves metrics on this machine unless an address is set', () => {
    const metrics = (said: string) => accepted({ MAILLAGE_METRICS: said }).metrics;
    expect(metrics('9464')).toEqual({ host: '127.0.0.1', port: 9464 });
    expect(metrics('0.0.0.0:9464')).toEqual({ host: '0.0.0.0', port: 9464 });
    expect(metrics('[::1]:0')).toEqual({ host: '::1', port: 0 });
    for (const wrong of ['here', ':9464', '::1:9464', '99999', '127.0.0.1:'])
      expect(refused({ MAILLAGE_METRICS: wrong }), wrong).toHaveLength(1);
  });

  it('reads the public address, which is never one of the machine itself', () => {
    const read = (said: string) => accepted({ MAILLAGE_PUBLIC_URL: said }).publicUrl;
    expect(accepted({}).publicUrl).toBeUndefined();
    expect(read('https://maillage.example.org')).toBe('https://maillage.example.org');
    expect(read('http://192.168.1.20:4000/')).toBe('http://192.168.1.20:4000');
    for (const wrong of [
      ...[
        'http://localhost:4000',
        'http://127.0.0.1',
        'http://[::1]:4000',
        'http://0.0.0.0',
        'http://a.localhost',
      ],
      ...[
        'maillage.example.org',
        'ftp://maillage.example.org',
        'https://maillage.example.org/carte',
        'https://',
      ],
      'https://ana:mot@maillage.example.org',
    ])
      expect(refused({ MAILLAGE_PUBLIC_URL: wrong }), wrong).toHaveLength(1);
  });

  it('reads proxies as addresses or networks, and nothing else', () => {
    expect(accepted({ MAILLAGE_PROXIES: '10.0.0.7, 172.16.0.0/12,::1' }).proxies).toEqual([
      '10.0.0.7',
      '172.16.0.0/12',
      '::1',
    ]);
    for (const wrong of ['caddy', '10.0.0.0/33', '1', 'true', '10.0.0.1/8/8'])
      expect(refused({ MAILLAGE_PROXIES: wrong }), wrong).toEqual([
        expect.stringContaining('MAILLAGE_PROXIES'),
      ]);
    expect(refused({ MAILLAGE_LOG: 'loud' })).toEqual([
      'MAILLAGE_LOG=loud is none of error, warn, info, debug.',
    ]);
  });

  it('accepts host names and IP addresses as its own names, and explains the form expected of a pasted URL', () => {
    const read = (said: string) => accepted({ MAILLAGE_HOSTNAMES: said }).hostnames;
    expect(read('Carte.exemple.fr, 192.168.8.10,maillage_lan,::1,[::1]')).toEqual([
      ...['carte.exemple.fr', '192.168.8.10', 'maillage_lan', '::1', '[::1]'],
    ]);
    expect(refused({ MAILLAGE_HOSTNAMES: 'https://carte.exemple.fr/t/1,maillage.lan:4000,*' })).toEqual([
      expect.stringContaining('“https://carte.exemple.fr/t/1”, where “carte.exemple.fr” is meant'),
      expect.stringContaining('“maillage.lan:4000”, where “maillage.lan” is meant'),
      expect.stringContaining('“*”, where a name such as'),
    ]);
  });

  it('refuses a setting whose name is mistyped by two letters at most, and names the one that is meant', () => {
    expect(refused({ MAILLAGE_ACESS: 'required', NEO4J_URL: 'bolt://a' })).toEqual([
      'MAILLAGE_ACESS is no setting: MAILLAGE_ACCESS is meant?',
      'NEO4J_URL is no setting: NEO4J_URI is meant?',
    ]);
    expect(refused({ MAILLAGE_OICD: 'town' })).toEqual([
      'MAILLAGE_OICD is no setting: MAILLAGE_OIDC is meant?',
    ]);
  });

  it('warns of other names that begin like a setting, and of none that the proxy or a notebook reads', () => {
    const warnings = (env: Record<string, string>) => {
      const result = readConfig(env);
      return 'warnings' in result ? result.warnings : undefined;
    };
    expect(warnings({ MAILLAGE_COULEUR: 'bleu' })).toEqual([
      'MAILLAGE_COULEUR is no setting and has no effect.',
    ]);
    const others = { MAILLAGE_NAME: 'carte.exemple.fr', MAILLAGE_TOKEN: 'x', NEO4J_AUTH: 'none', POST: '1' };
    expect(warnings(others)).toEqual([]);
    expect(unknownSettings({ MAILLAGE_COULEUR: 'bleu' })).toEqual(['MAILLAGE_COULEUR']);
  });

  it('has a value for everything when nothing is set', () => {
    const config = accepted({});
    expect(config).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      demo: true,
      unprotected: false,
      access: 'local',
      opensBrowser: true,
      hostnames: [],
      logLevel: 'warn',
      metrics: undefined,
      proxies: [],
    });
    expect(config.neo4j).toBeUndefined();
    expect(path.basename(config.dataDir)).toBe('data');
    expect(path.isAbsolute(config.cacheDir)).toBe(true);
    expect(config.backups).toEqual(DEFAULT_BACKUPS);
  });

  it('takes an empty variable as one that is not set', () => {
    expect(accepted({ PORT: '', NEO4J_URI: '', MAILLAGE_DEMO: '' })).toEqual(accepted({}));
  });

  it('reads what is set', () => {
    const config = accepted({
      PORT: '0',
      MAILLAGE_DEMO: '0',
      MAILLAGE_DATA: 'somewhere',
      MAILLAGE_BACKUP_HOURS: '6',
      MAILLAGE_HOSTNAMES: 'Atelier.local, carte.example ,',
      NEO4J_URI: 'neo4j+s://example.databases.neo4j.io',
      NEO4J_PASSWORD: 'secret',
    });
    expect(config).toMatchObject({
      port: 0,
      demo: false,
      dataDir: path.resolve('somewhere'),
      backups: { ...DEFAULT_BACKUPS, folder: path.resolve('somewhere/backups'), everyHours: 6 },
      copies: NO_COPIES,
      hostnames: ['atelier.local', 'carte.example'],
      neo4j: {
        uri: 'neo4j+s://example.databases.neo4j.io',
        user: 'neo4j',
        password: 'secret',
        database: 'neo4j',
      },
    });
  });

  it('says every problem at once', () => {
    const problems = refused({
      PORT: '70000',
      MAILLAGE_DEMO: 'non',
      MAILLAGE_ACCESS: 'perhaps',
      NEO4J_URI: 'http://example.org',
    });
    expect(problems).toHaveLength(5);
    expect(problems.join('\n')).toMatch(
      /PORT=70000.*[\s\S]*MAILLAGE_DEMO=non[\s\S]*NEO4J_URI[\s\S]*MAILLAGE_ACCESS=perhaps[\s\S]*NEO4J_PASSWORD/,
    );
  });

  it.each(['abc', '-1', '4000.5', '99999'])('refuses the port %s', (port) => {
    expect(refused({ PORT: port })).toEqual([`PORT=${port} is not a port number.`]);
  });

  it.each(['0.0.0.0', '::', '192.168.1.10', 'maillage.example'])(
    'asks everyone to sign in on %s, unless it is switched off',
    (host) => {
      expect(accepted({ HOST: host })).toMatchObject({ host, access: 'required' });
      expect(accepted({ HOST: host, MAILLAGE_UNPROTECTED: '1' })).toMatchObject({
        host,
        unprotected: true,
        access: 'off',
      });
    },
  );

  it('requires everyone to sign in if set, and rejects the opposite setting next to it', () => {
    expect(accepted({ MAILLAGE_ACCESS: 'required' })).toMatchObject({ access: 'required' });
    expect(refused({ MAILLAGE_ACCESS: 'required', MAILLAGE_UNPROTECTED: '1' })).toHaveLength(1);
  });

  it('takes a secret that is long enough, and none of its own', () => {
    const secret = 'x'.repeat(32);
    expect(accepted({ MAILLAGE_SECRET: ` ${secret}\n` }).secret).toBe(secret);
    expect(accepted({}).secret).toBeUndefined();
    expect(refused({ MAILLAGE_SECRET: 'hunter2' })).toEqual([
      'MAILLAGE_SECRET is shorter than 32 characters.',
    ]);
  });

  it('does not repeat a password', () => {
    expect(refused({ NEO4J_PASSWORD: 'hunter2' }).join()).not.toContain('hunter2');
  });
});

describe('isLoopback', () => {
  it.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('accepts %s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });
  it.each(['127.0.0.1.example.org', '0.0.0.0', 'localhost.example.org'])('refuses %s', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});
