import type { FileEndpoint } from '../../actions/index.ts';

/** A file one can have: what makes it, under which words, with which choices. */
export interface Offer {
  readonly endpoint: FileEndpoint;
  readonly extension: string;
  readonly label: string;
  readonly query?: Readonly<Record<string, string | boolean>>;
  /** File name, if the territory's name must not appear. */
  readonly named?: string;
  /** Additional message after the download. */
  readonly says?: (file: Blob) => Promise<string>;
}
