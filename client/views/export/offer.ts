import type { FileEndpoint } from '../../actions/index.ts';

/** A file one can have: what makes it, under which words, with which choices. */
export interface Offer {
  readonly endpoint: FileEndpoint;
  readonly extension: string;
  readonly label: string;
  readonly query?: Readonly<Record<string, string | boolean>>;
  /** What the file is called where the territory's name must not be in it. */
  readonly named?: string;
  /** What else is said once it is there. */
  readonly says?: (file: Blob) => Promise<string>;
}
