import type { restore as french } from '../../fr/served/restore.ts';

const KINDS = {
  actors: 'Actors',
  cooperations: 'Cooperations',
  commitments: 'Commitments',
  answers: 'Answers to questions',
} as const;
const UNCARRIED = { workshops: 'workshop', snapshots: 'snapshot', briefs: 'brief' } as const;

/** Messages of `npm run restore`. */
export const restore: typeof french = {
  usage:
    'npm run restore -- FILE: the name of a backup of the folder, or the path of a .jsonl.gz file.\nOne territory: add --territory ID. Without --yes, the command only shows what would change.',
  effect: (preview) => [
    `${preview.territory.name}, as backed up on ${preview.takenAt}:`,
    ...Object.entries(KINDS).map(([kind, label]) => {
      const { added, changed, removed } = preview[kind as keyof typeof KINDS];
      return `  ${label}: ${added} added, ${changed} changed, ${removed} removed`;
    }),
    ...(preview.sharedActors.length === 0
      ? []
      : [`These act elsewhere too and keep their present sheet: ${preview.sharedActors.join(', ')}`]),
    ...(preview.stayAway === 0 ? [] : [`Erased or withdrawn since, and not restored: ${preview.stayAway}`]),
    ...Object.entries(UNCARRIED).flatMap(([kind, label]) =>
      preview.uncarried[kind as keyof typeof UNCARRIED].map(
        ({ title, on }) => `Not restored: ${label} “${title}”${on === '' ? '' : ` (${on})`}`,
      ),
    ),
    preview.isThere
      ? 'The history of the map goes on; this change can be undone from the history.'
      : 'This territory no longer exists: it will be created again, without its history.',
  ],
  confirm: 'Nothing was changed. To restore this territory, run the command again with --yes.',
  restored: (name) => `Territory restored: ${name}.`,
};
