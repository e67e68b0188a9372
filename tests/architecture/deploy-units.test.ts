import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const text = (file: string): string => readFileSync(`${ROOT}${file}`, 'utf8');

/** Makes the public key of an operator. */
const ownKey = async (): Promise<string> => identityToRecipient(await generateIdentity());

it('the unit of systemd runs as a plain user that gains nothing, and stops Maillage in time', async () => {
  const unit = text('deploy/maillage.service');
  for (const line of [
    'User=maillage',
    'NoNewPrivileges=yes',
    'ProtectSystem=strict',
    'CapabilityBoundingSet=',
    'ExecStart=/usr/bin/node dist/server/main.js',
    'RestartPreventExitStatus=3',
  ])
    expect(unit.split('\n')).toContain(line);
  const settings = [...text('deploy/maillage.env.example').matchAll(/^#?([A-Z_0-9]+)=(.*)$/gm)];
  // The example leaves out what nobody may copy: secrets, and whose key opens the copies.
  const left: Readonly<Record<string, string>> = { MAILLAGE_COPY_RECIPIENTS: await ownKey() };
  const example = Object.fromEntries(
    settings.map(([, key = '', value = '']) => [key, value || left[key] || 'secret'.repeat(6)]),
  );
  expect(readConfig(example)).toMatchObject({ config: { access: 'required' } });
});

it('the package for YunoHost has that unit in other places, settings that Maillage takes, and scripts that a shell reads', () => {
  const lines = (file: string) =>
    text(file)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
  // Paths, users and access to /home.
  const ofPlaces =
    /^(Documentation|User|Group|WorkingDirectory|Environment(File)?|ExecStart|(State|Cache)Directory(Mode)?|ProtectHome|BindPaths)=/;
  const rest = (file: string) => lines(file).filter((line) => !ofPlaces.test(line));
  const unit = 'deploy/yunohost/conf/systemd.service';
  expect(rest(unit)).toEqual(rest('deploy/maillage.service'));
  expect(lines(unit)).toContain('User=__APP__');

  const settings = lines('deploy/yunohost/conf/maillage.env').map((line) => {
    const at = line.indexOf('=');
    return [line.slice(0, at), line.slice(at + 1)] as const;
  });
  const given = (value: string) =>
    value
      .replace('__PORT__', '4000')
      .replace('__DOMAIN__', 'carte.exemple.fr')
      .replace('__DATA_DIR__', '/home/yunohost.app/maillage');
  const result = readConfig(Object.fromEntries(settings.map(([key, value]) => [key, given(value)])));
  expect(result).toMatchObject({ config: { access: 'required', publicUrl: 'https://carte.exemple.fr' } });
  const { version } = JSON.parse(text('package.json')) as { version: string };
  expect(text('deploy/yunohost/manifest.toml')).toContain(`\nversion = "${version}~ynh`);
  for (const script of ['_common.sh', 'install', 'remove', 'backup', 'restore', 'upgrade'])
    execFileSync('bash', ['-n', `${ROOT}deploy/yunohost/scripts/${script}`]);
});
