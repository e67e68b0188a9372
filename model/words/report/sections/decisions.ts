import type { ReportBlock } from '../../../contract/report.ts';
import { fr } from '../../french.ts';
import { paragraph, table } from '../blocks.ts';
import { awaitedIds, openPromises, partyIds } from '../promises.ts';
import type { ReportSource } from '../report-source.ts';
import { askedOfPromise, tellerOf } from '../teller.ts';

// Two pages hold no more.
const MOST = 8;
const MOST_NAMED = 3;
const SHORT = 110;

const TEXTS = {
  fr: {
    none: fr`Aucune décision n'attend : aucune promesse n'est datée et aucune question n'a été assumée.`,
    caption: fr`Décisions à prendre, d'après les promesses et les réponses de la salle.`,
    columns: ['Quoi', 'Qui', 'Pour quand'],
    noDay: 'à fixer',
    room: fr`à désigner`,
    again: fr`Revoir ce choix : `,
    check: fr`Vérifier : `,
  },
  en: {
    none: 'No decision waits: no promise has a day and no question was accepted.',
    caption: 'Decisions to take, from promises and from what the room answered.',
    columns: ['What', 'Who', 'By when'],
    noDay: 'to be set',
    room: 'to be named',
    again: 'Look at this choice again: ',
    check: 'Check: ',
  },
} as const;

/** What has to be decided, who by, when: promises first, then the answers that are to be followed. */
export function decisions(source: ReportSource): ReportBlock[] {
  const { say } = source;
  const texts = TEXTS[say.language];
  const rows = [...ofPromises(source), ...ofAnswers(source)].slice(0, MOST);
  return rows.length === 0
    ? [paragraph('decisions.none', texts.none)]
    : table('decisions.table', texts.caption, texts.columns, rows);
}

function ofPromises(source: ReportSource) {
  const { system, say, labels } = source;
  const texts = TEXTS[say.language];
  return openPromises(system).map((promise) => {
    const { id, note, nature, promisedFor } = promise;
    const teller = tellerOf(source, askedOfPromise(id));
    const what = shorten(
      teller.text(note ?? labels.natures.find((one) => one.id === nature)?.label[say.language] ?? nature),
    );
    const awaited = awaitedIds(promise);
    const yes = teller.say.actors(awaited, 2);
    const missing = say.language === 'fr' ? fr` (oui attendu : ${yes})` : ` (yes awaited: ${yes})`;
    return [
      teller.id(id),
      `${what}${awaited.length === 0 || awaited.length === promise.parties.length ? '' : missing}`,
      teller.text(teller.say.actors(partyIds(promise), 3)),
      promisedFor === undefined ? texts.noDay : say.day(promisedFor),
    ] as const;
  });
}

const TO_FOLLOW: ReadonlySet<string> = new Set(['accepted', 'to_ask']);

function ofAnswers(source: ReportSource) {
  const { questions, say } = source;
  const texts = TEXTS[say.language];
  return questions
    .filter(({ status }) => TO_FOLLOW.has(status))
    .map(
      ({ key, unnamed, question, status, answer, evidence: { actorIds } }) =>
        [
          tellerOf(source, [key]).id(key),
          shorten(`${texts[status === 'accepted' ? 'again' : 'check']}${answer?.reason ?? question}`),
          unnamed || actorIds.length === 0 || actorIds.length > MOST_NAMED
            ? texts.room
            : say.actors(actorIds),
          answer?.reviewOn === undefined ? texts.noDay : say.day(answer.reviewOn),
        ] as const,
    );
}

const shorten = (text: string): string =>
  text.length <= SHORT
    ? text
    : `${text.slice(0, Math.max(text.slice(0, SHORT).lastIndexOf(' '), SHORT / 2))}…`;
