import type { Destination, DestinationKind } from './destination.ts';
import { folderDestination } from './folder-destination.ts';
import type { S3Settings } from './s3-destination.ts';
import { areRecipients } from './seal.ts';

/** Places that backups are copied to, and the keys that they are encrypted for. */
export interface CopySettings {
  /** A mounted folder. */
  readonly folder: string | undefined;
  readonly s3: S3Settings | undefined;
  /** Recipients of age that can read the copies; none: copies in the folder are as the backups are. */
  readonly recipients: readonly string[];
  /** Identity file of age, with which copies are read back; needed by no server. */
  readonly identity: string | undefined;
}

/** Settings of an installation that copies nothing. */
export const NO_COPIES: CopySettings = {
  folder: undefined,
  s3: undefined,
  recipients: [],
  identity: undefined,
};

/**
 * Returns true if copies can be encrypted with these settings, before one is made. A key with a typing error would be found
 * out by each copy only.
 */
export const canSeal = async ({ recipients }: CopySettings): Promise<boolean> =>
  recipients.length === 0 || areRecipients(recipients);

/** Lists the places of the settings by their address. */
export const placesOf = ({ folder, s3 }: CopySettings): Pick<Destination, 'kind' | 'where'>[] => [
  ...(folder === undefined ? [] : [{ kind: 'folder' as const, where: folder }]),
  ...(s3 === undefined ? [] : [{ kind: 's3' as const, where: `${s3.bucket}/${s3.prefix}` }]),
];

/** Opens one of the places; undefined where the settings name none of this kind. */
export async function destinationOf(
  kind: DestinationKind,
  { folder, s3 }: CopySettings,
  signal?: AbortSignal,
): Promise<Destination | undefined> {
  if (kind === 'folder') return folder === undefined ? undefined : folderDestination(folder, signal);
  if (s3 === undefined) return undefined;
  const { s3Destination } = await import('./s3-destination.ts');
  return s3Destination(s3, signal);
}
