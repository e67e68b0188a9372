import type { Facts } from '../../model/elements/facts.ts';
import { makeActor, makeCommitment, makeCooperation, makeOutsider } from './make-facts.ts';

/** Texts that some format would take for something else than text. */
export const HOSTILE = [
  "=cmd|'/C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\tonglet',
  '</svg><script>alert(1)</script>',
  ']]></data></node>',
  '"; drop; ,\\',
  "' OR 1=1 //",
  "\\' }) DETACH DELETE n //",
  'deux\nlignes\r\net trois',
  '&amp; é ñ 漢 🌱 _x0041_',
  '\u202Eenvers\u2028fin',
  '{{7*7}} <%= 7 %>',
] as const;

/**
 * Builds a small territory: a pair, a consortium of three, a party from outside; and each hostile text as a
 * name and a note.
 */
export function hostileFacts(prefix = ''): Partial<Facts> {
  const own = (id: string) => `${prefix}${id}`;
  const actors = HOSTILE.map((name, i) =>
    makeActor(own(`h${i}`), { name, description: name, tags: [name], x: i * 100.25, y: -i * 50 }),
  );
  return {
    actors: [
      ...actors,
      makeActor(own('mairie'), {
        name: 'Mairie',
        family: 'local_authority',
        kind: 'commune',
        siren: '021302184',
        signedOn: '2025-02-28',
        tableRoles: ['elected', 'officer'],
        membership: { onMap: true, since: '2020-01-31', heardLinksOn: '2026-03-01' },
        x: 12.5,
        y: -7,
      }),
      makeActor(own('amap'), { name: 'AMAP', fictional: true, source: 'https://exemple.fr/a' }),
      makeActor(own('attente'), { name: 'En attente', membership: { onMap: false } }),
    ],
    outside: [makeOutsider(own('loin'), { name: 'Loin' })],
    cooperations: [
      makeCooperation(own('deux'), [own('mairie'), own('amap')], {
        nature: 'funds',
        intensity: 3,
        parties: [
          { actorId: own('amap'), role: 'to' },
          { actorId: own('mairie'), role: 'from' },
        ],
        startedOn: '2021-05-01',
        themes: ['food'],
        note: HOSTILE[0],
        declarations: [
          { actorId: own('mairie'), intensity: 1, on: '2026-02-01', channel: 'workshop', voice: "L'élue" },
        ],
      }),
      makeCooperation(own('trois'), [own('h0'), own('amap'), own('loin')], { note: HOSTILE[10] }),
      makeCooperation(own('demain'), [own('h1'), own('h2')], { startedOn: '2027-01-01' }),
      makeCooperation(own('finie'), [own('h3'), own('h4')], {
        status: 'ended',
        startedOn: '2019-01-01',
        endedOn: '2020-01-01',
      }),
    ],
    commitments: [
      makeCommitment(own('e1'), [own('mairie')], { text: HOSTILE[0], dueOn: '2027-06-30', themes: ['food'] }),
    ],
    needs: [{ actorId: own('amap'), resourceId: 'premises', note: HOSTILE[3] }],
    offers: [],
  };
}
