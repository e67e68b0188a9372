import { describe, expect, it } from 'vitest';
import { banner } from '../../server/banner.ts';
import { networkOrigins } from '../../server/network-origins.ts';
import { terminalLanguage } from '../../server/terminal.ts';

const config = { host: '0.0.0.0', hostnames: [], access: 'required' as const };

describe('where other machines reach a server', () => {
  const own = ['192.168.8.10', '10.0.0.4'];

  it('is each address of the machine where it listens to all, else the one it listens to', () => {
    for (const address of ['0.0.0.0', '::'])
      expect(networkOrigins({ address, port: 4000 }, own)).toEqual([
        'http://192.168.8.10:4000',
        'http://10.0.0.4:4000',
      ]);
    expect(networkOrigins({ address: '10.0.0.4', port: 80 }, own)).toEqual(['http://10.0.0.4:80']);
    expect(networkOrigins({ address: 'fd00::4', port: 80 }, own)).toEqual(['http://[fd00::4]:80']);
  });

  it('is nowhere, of one that listens to this machine alone', () => {
    for (const address of ['127.0.0.1', '::1'])
      expect(networkOrigins({ address, port: 4000 }, own)).toEqual([]);
  });
});

describe('what the terminal says once the server answers', () => {
  const address = 'http://localhost:4000/';

  it('names the addresses that phones need, each once', () => {
    const origins = ['http://192.168.8.10:4000', 'http://10.0.0.4:4000'];
    expect(banner(config, { address, origins })).toContain(
      '  From phones and other machines:  http://192.168.8.10:4000/  http://10.0.0.4:4000/\n',
    );
    const alone = { address: 'http://10.0.0.4:4000/', origins: origins.slice(1) };
    expect(banner({ ...config, host: '10.0.0.4' }, alone)).not.toContain('other machines');
  });

  it('uses the language of the person who starts it', () => {
    expect(terminalLanguage({ LANG: 'fr_FR.UTF-8' })).toBe('fr');
    expect(terminalLanguage({ LANG: 'fr_FR.UTF-8', LC_ALL: 'C' })).toBe('en');
    expect(terminalLanguage({ LC_ALL: '', LANG: 'de_DE' })).toBe('en');
    expect(banner(config, { address, origins: [], setupToken: 'aZ9' }, 'fr')).toContain(
      `Ctrl-C arrête tout.\n  Personne ne l’administre encore.`,
    );
  });

  it('gives the first person their link, after the #', () => {
    expect(banner(config, { address, origins: [], setupToken: 'aZ9' })).toContain(`${address}#setup=aZ9`);
    expect(banner(config, { address, origins: [] })).not.toContain('Nobody administers');
  });

  it('gives the machine its link, after the #, where nothing else is asked of it', () => {
    const local = { ...config, host: '127.0.0.1', access: 'local' as const };
    expect(banner(local, { address, origins: [], machineToken: 'aZ9' })).toContain(
      `\n  ${address}#machine=aZ9\n`,
    );
    expect(banner(local, { address, origins: [] })).not.toContain('#machine');
  });

  it('repeats that nobody signs in, where others reach it', () => {
    const off = { ...config, access: 'off' as const };
    expect(banner(off, { address, origins: [] })).toContain('UNPROTECTED: anyone who reaches 0.0.0.0');
    expect(banner({ ...off, host: '127.0.0.1' }, { address, origins: [] })).not.toContain('UNPROTECTED');
  });
});
