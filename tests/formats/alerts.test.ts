import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { projectFile } from '../../server/project.ts';

const read = (file: string) => readFileSync(projectFile(`deploy/${file}`), 'utf8');

it('each alert fires for the instance in trouble and for no other, as promtool runs the rules', () => {
  const promtool = process.env.PROMTOOL ?? 'promtool';
  const said = execFileSync(promtool, ['test', 'rules', projectFile('deploy/alerts.test.yaml')], {
    encoding: 'utf8',
  });
  expect(said).toContain('SUCCESS');
  const { groups } = parse(read('alerts.yaml')) as { groups: { rules: { alert: string }[] }[] };
  const tried = read('alerts.test.yaml');
  for (const { alert } of groups.flatMap(({ rules }) => rules))
    expect(tried, alert).toContain(`alertname: ${alert}`);
});
