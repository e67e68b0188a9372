import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectFile } from '../../server/project.ts';
import { NODE_VERSIONS } from '../versions/node-versions.ts';

const text = (file: string): string => readFileSync(projectFile(file), 'utf8');
const manifest = JSON.parse(text('package.json')) as { version: string; engines: { node: string } };

const FORGES = ['.gitlab-ci.yml', '.forgejo/workflows/check.yml', '.github/workflows/check.yml'];

describe('a release', () => {
  it('has one version, told the same by all that tell it', () => {
    const { version } = manifest;
    const said = text('CHANGELOG.md').match(/^## \[(\d[^\]]*)\] - \d{4}-\d\d-\d\d$/m)?.[1];
    const publiccode = parse(text('publiccode.yml')) as { softwareVersion: string };
    const citation = parse(text('CITATION.cff')) as { version: string };
    expect([said, publiccode.softwareVersion, citation.version]).toEqual([version, version, version]);
  });

  it('uses existing files', () => {
    const script = text('deploy/make-release.ts');
    const [, taken = ''] = /const TAKEN = \[([\s\S]*?)\n\];/.exec(script) ?? [];
    const files = [...taken.matchAll(/'([^']+)'/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(15);
    // Build output is checked only after a build.
    for (const file of files.filter((one) => !one.startsWith('dist/')))
      expect(existsSync(projectFile(file)), file).toBe(true);
  });
});

describe('the Node that it asks for', () => {
  it('is stated by the engines field and the guides, and is the oldest version in the test matrix', () => {
    const oldest = manifest.engines.node.replace('>=', '');
    const [tried = ''] = NODE_VERSIONS;
    const [major, minor] = tried.split('.').map(Number);
    const [asked, least = 0] = oldest.split('.').map(Number);
    expect(major).toBe(asked);
    expect(minor).toBeGreaterThanOrEqual(least);
    for (const file of ['README.md', 'docs/install.md', 'docs/installer.md', 'deploy/release/maillage'])
      expect(text(file), file).toContain(`Node ${oldest}`);
  });

  it('is recommended as one of the tested versions: that of the tools', () => {
    const recommended = text('.nvmrc').trim();
    expect(NODE_VERSIONS.map((version) => version.split('.')[0])).toContain(recommended);
    for (const file of FORGES) expect(text(file), file).toContain(`node:${recommended}-`);
    expect(text('deploy/yunohost/manifest.toml')).toContain(`version = "${recommended}"`);
  });

  it('is what every forge runs the one script on', () => {
    for (const file of FORGES) expect(text(file), file).toContain('bash .ci/run');
  });
});
