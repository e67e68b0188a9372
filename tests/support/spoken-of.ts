import { randomId } from './test-app.ts';
import type { WriteApi } from './write-api.ts';

/** Creates an actor with many statements that contain a unique word. */
export async function spokenOf(write: WriteApi) {
  const word = randomId('Zyx');
  const name = `Marie ${word} Dupont`;
  const t = await write.territory();
  const elsewhere = await write.territory();
  const [a = '', other = '', third = ''] = await write.actors(t, 3);
  await write.patch(`/api/actors/${a}`, { name: `${word} d’avant` });
  await write.patch(`/api/actors/${a}`, {
    name,
    description: `${word} dit`,
    mission: `la mission de ${word}`,
    tags: [word],
    url: `https://example.org/${word}`,
  });
  await write.put(`/api/territories/${elsewhere}/actors/${a}`, {});
  await write.put(`/api/territories/${t}/gaps/unlinked-actor:${a}`, { status: 'handled', reason: word });
  await write.put(`/api/territories/${t}/gaps/unlinked-actor:${third}`, {
    status: 'handled',
    reason: `attend ${name}`,
  });
  const pair = await write.cooperation(t, [a, other], { note: `vu avec ${word}` });
  const three = await write.cooperation(t, [a, other, third], { note: `à trois, dont ${name}.` });
  await write.put(`/api/cooperations/${pair}/parties/${a}`, {
    role: 'member',
    declaredIntensity: 3,
    voice: word,
    agreedBy: name,
    agreedOn: '2026-03-12',
  });
  await write.put(`/api/actors/${a}/needs/premises`, { note: `un local pour ${word}` });
  await write.put(`/api/actors/${other}/offers/premises`, { note: `promis à ${name}` });
  await write.put(`/api/actors/${a}/member-of/${other}`, { source: word });
  const commitment = await write.commitment(t, { text: `Avec ${name}, planter` });
  await write.put(`/api/actors/${a}/commitments/${commitment}`, { role: 'lead', evidence: word });
  const brief = (await write.post(`/api/territories/${t}/fiches`, {
    cooperationId: three,
    title: 'À trois',
  })) as { id: string };
  await write.patch(`/api/territories/${t}/fiches/${brief.id}`, {
    summary: `${name} a ouvert la porte`,
    brings: { [a]: `ce que ${word} apporte` },
  });
  const snapshot = randomId('s');
  await write.post(`/api/territories/${t}/snapshots`, {
    id: snapshot,
    title: `Avec ${name}`,
    note: name,
    organisation: name,
    authors: [`${name}, et al.`],
  });
  return { word, name, t, elsewhere, a, other, third, pair, three, commitment, snapshot, ficheId: brief.id };
}
