import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, inject, it } from 'vitest';
import { settingsOf } from '../support/own-engine.ts';
import { spawnMaillage } from '../support/spawn-maillage.ts';

const backups = mkdtempSync(path.join(tmpdir(), 'maillage-doctor-'));
afterAll(() => rmSync(backups, { recursive: true }));

const doctor = (env: Record<string, string>) =>
  spawnMaillage({ ...settingsOf(inject('neo4j')), MAILLAGE_BACKUPS: backups, ...env }, 'doctor');

it('npm run doctor checks a database that is there, one line a check, in the language of the terminal', async () => {
  const run = doctor({ LC_ALL: 'fr_FR.UTF-8', MAILLAGE_COULEUR: 'bleu' });
  expect(await run.ended).toBe(0);
  expect(run.output()).toMatch(/Maillage \d+\.\d+\.\d+, Node \d.*, Neo4j \d/);
  expect(run.output()).toMatch(/Écrire dans la base et relire prend \d+ ms/);
  expect(run.output()).toMatch(/à voir.*aucun effet : MAILLAGE_COULEUR/);
  expect(run.output()).toContain('Maillage fonctionne ; regardez bientôt');
});
