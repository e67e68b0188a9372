import type { EntryActor, EntryStep } from '../contract/entry.ts';
import type { Language } from '../contract/primitives.ts';
import type { Nature } from '../contract/vocabulary.ts';
import type { EntryScene } from './scene.ts';

type Forms = readonly [single: string, plural: string];

const VERBS: Readonly<Record<Language, Readonly<Record<Nature, Forms>>>> = {
  fr: {
    funds: ['finance', 'financent'],
    commissions: ['achète à', 'achètent à'],
    supports: ['accompagne', 'accompagnent'],
    governs: ['siège chez', 'siègent chez'],
    shares_knowledge: ['partage ses savoirs avec', 'partagent leurs savoirs avec'],
    shares_means: ['met des moyens à disposition de', 'mettent des moyens à disposition de'],
    co_produces: ['coproduit avec', 'coproduisent'],
    advocates: ['plaide avec', 'plaident ensemble'],
    unspecified: ['', 'ont un lien, à préciser'],
  },
  en: {
    funds: ['funds', 'fund'],
    commissions: ['buys from', 'buy from'],
    supports: ['supports', 'support'],
    governs: ['has a seat at', 'have seats at'],
    shares_knowledge: ['shares knowledge with', 'share knowledge with'],
    shares_means: ['lends means to', 'lend means to'],
    co_produces: ['co-produces with', 'co-produce'],
    advocates: ['speaks up with', 'speak with one voice'],
    unspecified: ['', 'have a link, to be specified'],
  },
};
const TOGETHER: Readonly<Record<Language, Readonly<Partial<Record<Nature, string>>>>> = {
  fr: {
    shares_knowledge: 'partagent leurs savoirs',
    shares_means: 'partagent des moyens',
    governs: 'se gouvernent',
    supports: 's’accompagnent',
    funds: 'se financent',
    commissions: 'se fournissent',
  },
  en: {
    shares_knowledge: 'share knowledge',
    shares_means: 'share means',
    governs: 'govern each other',
    supports: 'support each other',
    funds: 'fund each other',
    commissions: 'supply each other',
  },
};
const STATUS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: {
    wished: 'souhaité',
    proposed: 'proposé',
    intention: 'intention',
    in_progress: 'en construction',
    dormant: 'en sommeil',
    ended: 'terminé',
    broken: 'rompu',
  },
  en: {
    wished: 'wished for',
    proposed: 'proposed',
    intention: 'intended',
    in_progress: 'being built',
    dormant: 'dormant',
    ended: 'ended',
    broken: 'broken off',
  },
};

/** A plan in a sentence a step, as the screen shows it before Enter. */
export const sayPlan = (plan: readonly EntryStep[], scene: EntryScene): string =>
  plan.map((step) => sayStep(step, scene)).join(' ');

function sayStep(step: EntryStep, scene: EntryScene): string {
  const { language } = scene;
  const isFrench = language === 'fr';
  const names = (some: readonly EntryActor[] | undefined): string =>
    listed(
      (some ?? []).map((one) => nameOf(one, scene)),
      language,
    );
  switch (step.does) {
    case 'add-actor':
      return isFrench ? `Nouvel acteur : ${step.actor.name}.` : `New actor: ${step.actor.name}.`;
    case 'link': {
      const { from, to, actors, nature, status, intensity } = step;
      const marks = [
        STATUS[language][status],
        intensity === undefined ? undefined : `${isFrench ? 'niveau' : 'level'} ${intensity}`,
      ].filter((one) => one !== undefined);
      const verb = VERBS[language][nature];
      const text =
        from === undefined || to === undefined
          ? `${names(actors)} ${TOGETHER[language][nature] ?? verb[1]}`
          : `${names(from)} ${verb[from.length > 1 ? 1 : 0]} ${names(to)}`;
      return `${text}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}.`;
    }
    case 'carry': {
      const text = scene.commitments.find(({ id }) => id === step.commitmentId)?.text ?? step.commitmentId;
      return `${names(step.actors)} → « ${text} ».`;
    }
    case 'commitment':
      return isFrench ? `Nouvel engagement : « ${step.text} ».` : `New commitment: “${step.text}”.`;
    case 'need':
    case 'offer': {
      const label = scene.resources.find(({ id }) => id === step.resourceId)?.label ?? step.resourceId;
      const verb = step.does === 'need' ? (isFrench ? 'Besoin' : 'Need') : isFrench ? 'Offre' : 'Offer';
      return `${verb} (${label}) : ${names(step.actors)}.`;
    }
    case 'change':
      return sayChange(step, names, isFrench);
  }
}

function sayChange(
  step: Extract<EntryStep, { does: 'change' }>,
  names: (some: readonly EntryActor[] | undefined) => string,
  isFrench: boolean,
): string {
  const parties = names(step.of);
  const [fr, en] = ((): readonly [string, string] => {
    switch (step.op) {
      case 'swap':
        return [
          `Correction : ${names(step.swap?.slice(1))} à la place de ${names(step.swap?.slice(0, 1))}`,
          `Correction: ${names(step.swap?.slice(1))} instead of ${names(step.swap?.slice(0, 1))}`,
        ];
      case 'add':
        return [
          `Correction : avec ${names(step.party === undefined ? [] : [step.party])}`,
          `Correction: with ${names(step.party === undefined ? [] : [step.party])}`,
        ];
      case 'drop':
        return [
          `Correction : sans ${names(step.party === undefined ? [] : [step.party])}`,
          `Correction: without ${names(step.party === undefined ? [] : [step.party])}`,
        ];
      case 'reverse':
        return [`Correction : dans l’autre sens (${parties})`, `Correction: the other way round (${parties})`];
      case 'nature':
        return [`Correction : nature du lien (${parties})`, `Correction: nature of the link (${parties})`];
      case 'level':
        return [`Niveau ${step.level} (${parties})`, `Level ${step.level} (${parties})`];
      case 'status':
        return [
          `${STATUS.fr[step.status ?? ''] ?? step.status} (${parties})`,
          `${STATUS.en[step.status ?? ''] ?? step.status} (${parties})`,
        ];
      case 'end':
        return [
          `Fin du lien : ${parties}${step.until === undefined ? '' : ` (${step.until})`}`,
          `End of the link: ${parties}${step.until === undefined ? '' : ` (${step.until})`}`,
        ];
      case 'undo':
        return [`La dernière ligne est annulée`, `The last line is undone`];
    }
  })();
  return `${isFrench ? fr : en}.`;
}

const nameOf = (who: EntryActor, { actors }: EntryScene): string =>
  'id' in who ? (actors.find(({ id }) => id === who.id)?.name ?? who.id) : who.name;

export const listed = (names: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
