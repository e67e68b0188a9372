import type { Brief } from '../../model/contract/brief.ts';
import { randomId } from './test-app.ts';
import type { WriteApi } from './write-api.ts';

/**
 * Runs code, or requests an address, where it is treated as markup: a page that renders it marks its body.
 */
const MARKUP = '<img src=x onerror="document.body.dataset.ran=1">';
const SCRIPT = '</title></script></svg><script>document.body.dataset.ran=1</script>';

/** Texts that people may type into any field: markup, a formula, a statement, a template. */
export const PAYLOADS = {
  markup: `${MARKUP}${SCRIPT}`,
  formula: `=HYPERLINK("javascript:document.body.dataset.ran=1";"ici")${MARKUP}`,
  statement: `' OR 1=1 }) DETACH DELETE n // ${MARKUP}`,
  template: `{{7*7}} \${7*7} #{7*7} ]]> --> ${SCRIPT}`,
} as const;

/** A territory in which every field that takes words holds such words. */
export interface HostileTerritory {
  readonly territoryId: string;
  readonly actorId: string;
  readonly cooperationId: string;
  readonly workshopId: string;
  readonly snapshotId: string;
  readonly ficheId: string;
}

export async function makeHostileTerritory(write: WriteApi): Promise<HostileTerritory> {
  const { markup, formula, statement, template } = PAYLOADS;
  const territoryId = await write.territory({ name: markup });
  const words = {
    ...{ description: markup, mission: formula, expertise: statement, frame: template },
    ...{ constraints: markup, expects: formula, source: statement, tags: ['=1+1', MARKUP.slice(0, 60)] },
  };
  const [actorId = ''] = await write.actors(territoryId, 1, { ...words, kind: '<b>genre</b>', name: markup });
  const [second = ''] = await write.actors(territoryId, 1, { ...words, name: formula });
  const [third = ''] = await write.actors(territoryId, 1, { name: statement, family: 'business' });
  await write.actors(territoryId, 1, { name: template, family: 'citizens' });
  const cooperationId = await write.cooperation(territoryId, [actorId, second, third], {
    ...{ note: markup, source: template, themes: ['food'] },
  });
  await write.put(`/api/cooperations/${cooperationId}/parties/${actorId}`, {
    ...{ role: 'member', declaredIntensity: 3, declaredOn: '2026-03-01', voice: MARKUP },
    ...{ agreedBy: markup, agreedOn: '2026-03-01' },
  });
  const commitment = await write.commitment(territoryId, {
    ...{ text: markup, code: '=1+1', reference: formula, dueOn: '2027-01-01', themes: ['food'] },
  });
  await write.put(`/api/actors/${actorId}/commitments/${commitment}`, { role: 'lead', evidence: markup });
  await write.put(`/api/actors/${actorId}/needs/premises`, { note: formula });
  await write.put(`/api/actors/${second}/offers/premises`, { note: markup });
  const gaps = (await write.get(`/api/territories/${territoryId}/gaps`)) as { items: { key: string }[] };
  for (const [i, { key }] of gaps.items.slice(0, 4).entries())
    await write.put(`/api/territories/${territoryId}/gaps/${key}`, {
      ...{ status: 'handled', reason: markup, shown: i + 1 },
    });
  const brief = (await write.post(`/api/territories/${territoryId}/fiches`, {
    ...{ cooperationId, title: MARKUP },
  })) as unknown as Brief;
  await write.patch(`/api/territories/${territoryId}/fiches/${brief.id}`, {
    ...{ summary: markup, obstacles: formula, learnt: statement, reusable: template },
    brings: { [actorId]: markup, [second]: formula },
  });
  const workshopId = await makeHostileWorkshop(write, territoryId, actorId);
  const snapshotId = randomId('s');
  await write.post(`/api/territories/${territoryId}/snapshots`, {
    ...{
      id: snapshotId,
      title: markup,
      note: template,
      author: formula,
      authors: [markup, formula],
      organisation: template,
    },
  });
  return { territoryId, actorId, cooperationId, workshopId, snapshotId, ficheId: brief.id };
}

async function makeHostileWorkshop(write: WriteApi, territoryId: string, actorId: string): Promise<string> {
  const { markup, formula, statement, template } = PAYLOADS;
  const workshops = `/api/territories/${territoryId}/workshops`;
  const { id } = (await write.post(workshops, {
    ...{ title: markup, on: '2026-03-12', question: formula, method: template, acceptance: 'reviewed' },
  })) as { id: string };
  await write.patch(`${workshops}/${id}`, {
    ...{ status: 'open', step: 'links', minutes: `${markup}\n# ${statement}` },
  });
  const say = (answers: unknown) =>
    write.put(`${workshops}/${id}/contributions/${randomId('said')}`, { actorId, answers });
  await say({ screen: 'understanding', expertise: markup, frame: formula, expects: template });
  await say({
    screen: 'commitments',
    carried: [],
    added: [{ id: randomId('k'), text: markup, role: 'lead' }],
  });
  await say({ screen: 'needs', needs: [{ resourceId: 'land', note: markup }], offers: [] });
  return id;
}
