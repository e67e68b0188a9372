import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { S3mini, S3NetworkError, S3ServiceError } from 's3mini';
import { CopyError, copyErrorOf, orCopyError } from './copy-error.ts';
import type { Destination } from './destination.ts';
import { webStreamOf } from './web-stream.ts';

/** A bucket and who may write there. */
export interface S3Settings {
  /** `https://s3.example.org/bucket`, or `https://bucket.example.org`. */
  readonly bucket: string;
  /** Names begin with it: empty, or with a slash at its end. */
  readonly prefix: string;
  readonly region: string;
  readonly key: string;
  readonly secret: string;
}

const MOST_LISTED = 10_000;

/** Opens a bucket of S3-compatible storage. */
export function s3Destination(settings: S3Settings, signal?: AbortSignal): Destination {
  const { bucket, prefix, region } = settings;
  const client = new S3mini({
    accessKeyId: settings.key,
    secretAccessKey: settings.secret,
    ...{ endpoint: bucket, region },
    // A stream has no length of its own; a redirection would take signed requests elsewhere.
    fetch: (input, init) =>
      fetch(input, { ...init, ...STREAMED, redirect: 'error', ...(signal && { signal }) }),
  });
  const list = async () => {
    const found = await client.listObjects('/', prefix, MOST_LISTED);
    if (found === null) throw new CopyError('COPY_REFUSED');
    return new Map(found.map(({ Key, Size }) => [Key.slice(prefix.length), Number(Size)]));
  };
  return {
    kind: 's3',
    where: `${bucket}/${prefix}`,
    open: () => orNamed(list().then(() => undefined)),
    list: () => orNamed(list()),
    put: (name, file, bytes) =>
      orNamed(
        client
          .putObject(prefix + name, webStreamOf(createReadStream(file)), TYPE, undefined, undefined, bytes)
          .then(() => undefined),
      ),
    read: (name) => orNamed(read(client, prefix + name)),
    remove: (name) => orNamed(client.deleteObject(prefix + name).then(() => undefined)),
  };
}

const TYPE = 'application/octet-stream';
const STREAMED = { duplex: 'half' } as const;

async function read(client: S3mini, key: string): Promise<Readable> {
  const response = await client.getObjectResponse(key);
  if (response?.body === null || response === null) throw new CopyError('COPY_UNKNOWN');
  return Readable.from(response.body);
}

const orNamed = <T>(work: Promise<T>): Promise<T> => orCopyError(work, named);

/** Names a refusal of the service, or of the way to it; its words may hold addresses, so they stay the cause. */
function named(error: unknown): CopyError {
  if (error instanceof S3ServiceError)
    return new CopyError([401, 403, 404].includes(error.status) ? 'COPY_REFUSED' : 'COPY_FAILED', error);
  if (error instanceof S3NetworkError || (error instanceof TypeError && error.message === 'fetch failed'))
    return new CopyError('COPY_UNREACHABLE', error);
  return copyErrorOf(error);
}
