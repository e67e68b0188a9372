import type { Family } from '../../model/contract/vocabulary.ts';
import { fold } from '../../model/words/fold-text.ts';
import { likelyMeant, namesIn, sameLink, similarNamesOf, worthSaying } from '../state/entry/index.ts';
import type { Entry, Fault, Link, Named, Scene, Statement } from '../state/index.ts';
import { t } from './translate.ts';
import { familyShort, inSentence, intensityName, kindName, labelOf, natureVerb } from './vocabulary.ts';

/** A piece of what the line is understood as. `ask`: what is missing; `new`: what would be made. */
export interface Said {
  readonly is: 'who' | 'what' | 'new' | 'hint' | 'ask';
  readonly text: string;
  readonly family?: Family;
}

/** Describes the interpretation of a line in words; obstacles first. */
export function readingOf(entry: Entry, scene: Scene): readonly Said[] {
  if (entry.statement === null)
    return entry.faults.map((fault) => ({ is: 'ask', text: askOf(fault, scene) }));
  return [...statementWords(entry.statement, scene), ...namesIn(entry.statement).flatMap(resembles(scene))];
}

function askOf({ code, words }: Fault, scene: Scene): string {
  if (code !== 'alike') return t(`entry.ask.${code}`, words);
  const similar = similarNamesOf(words, scene);
  return t('entry.ask.alike', words, (similar && likelyMeant(similar)?.actor.name) ?? '');
}

/** Finds actors with the same or a similar name to a new one that needs no question. */
const resembles =
  (scene: Scene) =>
  (named: Named): readonly Said[] => {
    const similar = named.is === 'new' && named.sure !== true ? similarNamesOf(named.name, scene) : undefined;
    const other = similar && worthSaying(similar);
    if (other === undefined) return [];
    const isElsewhere = !('place' in other) && other.actor.onMap === undefined;
    return [hint(t('entry.alike', other.actor.name, isElsewhere))];
  };

function statementWords(statement: Statement, scene: Scene): readonly Said[] {
  switch (statement.kind) {
    case 'actors':
      return statement.actors.map(actorWords);
    case 'link':
      return linkWords(statement, scene);
    case 'carry': {
      const { actors, commitments, role, themes } = statement;
      return [
        who(actors),
        piece(inSentence(labelOf('carrierRoles', role))),
        ...commitments.map(
          (carried): Said =>
            carried.is === 'new'
              ? { is: 'new', text: t('entry.newCommitment', carried.text) }
              : piece([carried.commitment.code, carried.commitment.text].filter(Boolean).join(' ')),
        ),
        ...themes.map((id) => piece(inSentence(labelOf('themes', id)))),
        ...actors.flatMap(newWords),
      ];
    }
    case 'need':
    case 'offer': {
      const { kind, actors, resources, themes } = statement;
      const things = resources
        .map(({ id, note }) => {
          const label = inSentence(labelOf('resources', id));
          return note === '' ? label : `${label} (${note})`;
        })
        .join(', ');
      const noted = scene.map?.[kind === 'need' ? 'needs' : 'offers'] ?? [];
      const again = noted.some(
        ({ actorId, resourceId }) =>
          resources.some(({ id }) => id === resourceId) &&
          actors.some((named) => named.is === 'known' && named.actor.id === actorId),
      );
      return [
        who(actors),
        piece(t(kind === 'need' ? 'entry.seeks' : 'entry.offers', things)),
        ...themes.map((id) => piece(inSentence(labelOf('themes', id)))),
        ...(again ? [hint(t('entry.replaces'))] : []),
        ...actors.flatMap(newWords),
      ];
    }
  }
}

function linkWords(link: Link, scene: Scene): readonly Said[] {
  const { parties, nature, status, intensity, themes, serves } = link;
  const side = (role: string) => parties.filter((party) => party.role === role).map(({ named }) => named);
  const from = side('from');
  const names = from.length === 0 ? list(side('member')) : `${list(from)} → ${list(side('to'))}`;
  const codes = serves.map((id) => scene.commitments.find((known) => known.id === id)?.code ?? id).join(', ');
  const verb = from.length === 0 ? null : natureVerb(nature, 'from');
  return [
    { is: 'who', text: names },
    piece(
      [
        verb ?? inSentence(labelOf('natures', nature)),
        inSentence(labelOf('statuses', status)),
        `${intensity} ${intensityName(intensity)}`,
      ].join(', '),
    ),
    ...themes.map((id) => piece(inSentence(labelOf('themes', id)))),
    ...(codes === '' ? [] : [piece(t('entry.serves', codes))]),
    ...parties.flatMap(({ named }) => newWords(named)),
    ...(sameLink(link, scene) === null ? [] : [hint(t('entry.sameLink'))]),
  ];
}

const piece = (text: string): Said => ({ is: 'what', text });
const hint = (text: string): Said => ({ is: 'hint', text });
const list = (actors: readonly Named[]): string => actors.map(nameOf).join(', ');
const who = (actors: readonly Named[]): Said => ({ is: 'who', text: list(actors) });
const nameOf = (named: Named): string => (named.is === 'known' ? named.actor.name : named.name);

function newWords(named: Named): readonly Said[] {
  if (named.is !== 'new') return [];
  const { name, family, kind, guessed } = named;
  if (family === 'unspecified') return [{ is: 'new', family, text: t('entry.newUnspecified', name) }];
  const text =
    kind === undefined
      ? familyShort(family)
      : `${familyShort(family)}, ${inSentence(kindName(family, kind))}`;
  return [{ is: 'new', family, text: t(guessed ? 'entry.newGuessed' : 'entry.new', name, text) }];
}

function actorWords(named: Named): Said {
  if (named.is === 'known')
    return piece(
      t(named.actor.membership?.onMap === false ? 'entry.fromReserve' : 'entry.choose', named.actor.name),
    );
  return newWords(named)[0] ?? { is: 'ask', text: t('entry.ask.which', named.name) };
}

/** Names the line says otherwise than they are noted: what it took them for is to be read. */
export const namedOtherwise = (entry: Entry, piece: Said): boolean =>
  piece.is === 'who' && piece.text.split(/, | → /).some((name) => !fold(entry.text).includes(fold(name)));
