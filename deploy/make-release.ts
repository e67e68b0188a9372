// npm run release: builds one archive a platform in dist/release. It has everything for a start except Java
// and Node: the build, packages, the jars of Neo4j, their licences, lists of components. `npm run release --
// linux-arm64` builds for another platform.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from '../build/ensure-built.js';
import { loadConfig } from '../server/config.ts';
import { engineFolder, resolveEngine } from '../server/engine/resolve.ts';
import { OWN_VERSION, projectFile } from '../server/project.ts';
import { openTerminal } from '../server/terminal.ts';
import { writeLicences } from './release/jar-licences.ts';

/** Files copied unchanged. Sources are left out: without them nothing is rebuilt. */
const TAKEN = [
  ...['CHANGELOG.md', 'LICENSE', 'README.md', 'SECURITY.md', 'package.json', 'package-lock.json', '.npmrc'],
  ...['build/start.js', 'build/ensure-built.js', 'dist/client', 'dist/server', 'dist/sbom', 'docs', 'cypher'],
  ...['fixtures/reference', 'fixtures/territories', 'fixtures/organisations.yaml'],
  ...['deploy/Caddyfile', 'deploy/maillage.service', 'deploy/maillage.env.example'],
  ...['deploy/alerts.yaml', 'deploy/prometheus.yaml', 'engine/pom.xml', 'engine/jars-5.26.sha256'],
  'engine/jars-2026.sha256',
];
const RELEASES = projectFile('dist/release');

const platforms = process.argv.slice(2);
await build(['client', 'server']);
execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: projectFile('.'), stdio: 'inherit' });
await mkdir(RELEASES, { recursive: true });
for (const platform of platforms.length > 0 ? platforms : [`${process.platform}-${process.arch}`])
  await makeArchive(platform);

async function makeArchive(platform: string): Promise<void> {
  const name = `maillage-${OWN_VERSION}-${platform}`;
  const stage = path.join(RELEASES, name);
  await rm(stage, { recursive: true, force: true });
  for (const file of TAKEN) await cp(projectFile(file), path.join(stage, file), { recursive: true });
  await cp(projectFile('deploy/release/maillage'), path.join(stage, 'maillage'));
  await addEngine(stage);
  addPackages(stage, platform);

  const archive = `${name}.tar.gz`;
  // The same content is the same file: no owner of this machine, no order of this disk, no day of this build.
  const alike = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@0'];
  const options = [...alike, '--use-compress-program=gzip -n', '-cf', archive];
  execFileSync('tar', [...options, name], { cwd: RELEASES });
  await rm(stage, { recursive: true });
  const hash = createHash('sha256').update(await readFile(path.join(RELEASES, archive)));
  await writeFile(path.join(RELEASES, `${archive}.sha256`), `${hash.digest('hex')}  ${archive}\n`);
  console.log(path.join('dist', 'release', archive));
}

/** Copies the engine to the first place where `resolveEngine` searches. */
async function addEngine(stage: string): Promise<void> {
  const jars = await resolveEngine({ cacheDir: loadConfig().cacheDir, log: openTerminal() });
  const folder = path.join(stage, 'engine', await engineFolder(jars.release));
  for (const part of ['lib', 'plugins'] as const)
    await cp(jars[part], path.join(folder, part), { recursive: true });
  await writeLicences([jars.lib, jars.plugins], path.join(stage, 'engine', 'licences'));
}

/**
 * Installs the packages for a platform: those for passwords and pictures contain native code, so npm needs
 * the target.
 */
function addPackages(stage: string, platform: string): void {
  const [os = '', cpu = ''] = platform.split('-');
  const target = [`--os=${os}`, `--cpu=${cpu}`, ...(os === 'linux' ? ['--libc=glibc'] : [])];
  execFileSync('npm', ['ci', '--omit=dev', '--ignore-scripts', ...target], { cwd: stage, stdio: 'inherit' });
}
