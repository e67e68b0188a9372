import { count } from './shell.ts';

/** Clichés : le territoire figé, que l’on cite et que l’on peut rétablir. */
export const snapshots = {
  'snapshots.title': 'Clichés du territoire',
  'snapshots.lead':
    'Un cliché fige la carte telle que toute personne qui lit ce territoire la voit, avec les questions montrées. Rien ne le modifie ensuite : il se cite par son adresse et son empreinte.',
  'snapshots.without':
    'N’y sont pas : ce qui est privé, les ateliers et ce qui s’y est dit, les participant·es, les réponses aux questions délicates qui ne sont pas montrées.',
  'snapshots.reading': 'On lit les clichés…',
  'snapshots.empty': 'Aucun cliché pour l’instant. Le premier gardera la carte d’aujourd’hui.',
  'snapshots.emptyReader': 'Aucun cliché pour l’instant : l’animation en prend quand la carte est à citer.',
  'snapshots.new': 'Prendre un cliché',
  'snapshots.name': 'Titre',
  'snapshots.namePlaceholder': 'Fin de l’atelier du 12 mars',
  'snapshots.note': 'Note',
  'snapshots.author': 'Pris par',
  'snapshots.scope': 'Ce qui est figé',
  'snapshots.scopeTerritory': 'ce territoire',
  'snapshots.scopeAll': 'tous les territoires',
  'snapshots.take': 'Figer maintenant',
  'snapshots.made': 'Le cliché est pris.',
  'snapshots.takenOn': (day: string) => `pris le ${day}`,
  'snapshots.by': (author: string) => `par ${author}`,
  'snapshots.twin': (n: number) => `n° ${n}`,
  'snapshots.replaced': (day: string) => `remplacé le ${day} : quelque chose en a été effacé à la demande`,
  'snapshots.imported': (day: string) => `apporté le ${day}`,
  'snapshots.counts': (actors: number, cooperations: number) =>
    `${count(actors, 'acteur', 'acteurs')}, ${count(cooperations, 'coopération', 'coopérations')}`,
  'snapshots.readAt': (day: string) => `état au ${day}`,
  'snapshots.territories': (n: number) => count(n, 'territoire', 'territoires'),
  'snapshots.compareNow': 'Comparer à maintenant',
  'snapshots.html': 'Page sans serveur (HTML)',
  'snapshots.json': 'Fichier (JSON)',
  'snapshots.restore': 'Rétablir…',
  'snapshots.ofTitle': (act: string, title: string) => `${act} : ${title}`,
  'snapshots.cite': 'Citer, intégrer',
  'snapshots.address': 'Adresse qui ne change pas',
  'snapshots.hash': 'Empreinte SHA-256 du contenu',
  'snapshots.frame': 'Pour l’intégrer dans une autre page',
  'snapshots.frameNote':
    'Le cadre s’affiche pour qui peut lire ce cliché ici. Sur un site public, déposez plutôt la page sans serveur et intégrez-la.',
  'snapshots.compare': 'Comparer deux clichés',
  'snapshots.before': 'Avant',
  'snapshots.after': 'Après',
  'snapshots.now': 'maintenant',
  'snapshots.compareShow': 'Comparer',
  'snapshots.others': (n: number) => `Clichés d’autres territoires (${n})`,
  'snapshots.bring': 'Apporter un cliché',
  'snapshots.bringNote':
    'Le fichier JSON d’un cliché pris ici ou dans un autre Maillage : il garde son adresse et son empreinte. La carte ne change pas.',
  'snapshots.file': 'Choisir le fichier JSON d’un cliché',
  'snapshots.brought': 'Le cliché est ici, avec la même empreinte.',
  'snapshots.notJson': 'Ce fichier n’est pas du JSON : rien n’en a été pris.',
  'snapshots.moreIssues': (n: number) => `et ${count(n, 'autre point', 'autres points')}`,
  'snapshots.restoreTitle': 'Rétablir ce cliché ?',
  'snapshots.restoreWhat': (title: string) =>
    `La carte redevient celle du cliché « ${title} », en une seule étape qui s’annule.`,
  'snapshots.restoreStays':
    'Restent comme ils sont : ce qui est privé, les ateliers, et ce qui est aussi d’un autre territoire (fiche d’un acteur qui agit ailleurs, coopérations de là-bas, liens entre territoires).',
  'snapshots.restoreMakes':
    'Un territoire qui n’est pas ici sera fait : cela ne s’annule pas, mais un territoire se supprime.',
  'snapshots.restoreGo': 'Rétablir',
  'snapshots.restored': (title: string) => `« ${title} » est rétabli.`,
  'snapshots.restoredNothing': 'La carte est déjà celle de ce cliché.',
  'snapshots.moment': (title: string, when: string) => `cliché « ${title} » (${when})`,
  'snapshots.between': (from: string, to: string) => `De : ${from}. À : ${to}.`,
};
