import type { TerritoryRestoration } from '../../../contract/backup.ts';

const KINDS = {
  actors: 'Acteurs',
  cooperations: 'Coopérations',
  commitments: 'Engagements',
  answers: 'Réponses aux questions',
} as const;
const UNCARRIED = { workshops: 'atelier', snapshots: 'cliché', briefs: 'fiche' } as const;

/** Messages of `npm run restore`. */
export const restore = {
  usage:
    'npm run restore -- FICHIER : le nom d’une sauvegarde du dossier, ou le chemin d’un fichier .jsonl.gz.\nUn seul territoire : ajoutez --territory IDENTIFIANT. Sans --yes, la commande affiche seulement ce qui changerait.',
  effect: (preview: TerritoryRestoration): string[] => [
    `${preview.territory.name}, tel que sauvegardé le ${preview.takenAt} :`,
    ...Object.entries(KINDS).map(([kind, label]) => {
      const { added, changed, removed } = preview[kind as keyof typeof KINDS];
      return `  ${label} : ${added} ajoutés, ${changed} modifiés, ${removed} supprimés`;
    }),
    ...(preview.sharedActors.length === 0
      ? []
      : [`Gardent leur fiche actuelle, car présents ailleurs : ${preview.sharedActors.join(', ')}`]),
    ...(preview.stayAway === 0
      ? []
      : [`Ne reviennent pas, car effacés ou retirés depuis : ${preview.stayAway}`]),
    ...Object.entries(UNCARRIED).flatMap(([kind, label]) =>
      preview.uncarried[kind as keyof typeof UNCARRIED].map(
        ({ title, on }) => `Ne revient pas : ${label} « ${title} »${on === '' ? '' : ` (${on})`}`,
      ),
    ),
    preview.isThere
      ? 'L’histoire de la carte continue ; ce changement peut être annulé depuis l’historique.'
      : 'Ce territoire n’existe plus : il sera créé de nouveau, sans son histoire.',
  ],
  confirm: 'Rien n’a été changé. Pour restaurer ce territoire, relancez la commande avec --yes.',
  restored: (name: string) => `Territoire restauré : ${name}.`,
};
