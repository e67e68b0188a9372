/** A guide of docs/, made a page by the build (`guides-plugin.ts`): from our own files, in which nothing is markup. */
declare module '*.md' {
  export const title: string;
  export const sections: readonly { readonly id: string; readonly title: string }[];
  export const html: string;
}
