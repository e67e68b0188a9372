import { StartError } from '../start-error.ts';

/** What ends a start on a database of a newer Maillage: told apart from what another try may mend. */
const EXIT_CODE = 3;

/** A newer Maillage has brought this database further than this one knows: it might lose what it does not know. */
export class NewerDatabaseError extends StartError {
  constructor(unknown: readonly string[], known: string) {
    super(
      [
        `Cette base a été mise à jour par un Maillage plus récent (${unknown.join(', ')}) ; celui-ci s’arrête à ${known}. Rien n’a été touché : lancez la version plus récente, ou restaurez une sauvegarde de celle-ci.`,
        `A newer Maillage has updated this database (${unknown.join(', ')}); this one knows it up to ${known}. Nothing was touched: start the newer version, or restore a backup of this one.`,
      ].join('\n'),
      undefined,
      EXIT_CODE,
    );
  }
}
