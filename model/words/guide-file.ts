/** A guide of docs/, as the build has made it a page. */
export type Guide = typeof import('../../docs/guide-animation.md');

/** A guide in one language. */
export interface GuideFile {
  /** Its name in docs/, by which other guides lead to it. */
  readonly file: string;
  readonly read: () => Promise<Guide>;
}
