import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

const fileOf = (style: string): string =>
  resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${style}/AtkinsonHyperlegibleNext_${style}.ttf`);

/** Our text face at single weights, as plain files: what draws or sets without a browser knows no variable font. */
export const STATIC_FACES = {
  regular: fileOf('400Regular'),
  italic: fileOf('400Regular_Italic'),
  bold: fileOf('700Bold'),
} as const;

/** Our face has no narrow no-break space; the wider one is in every face. */
export const inItsLetters = (text: string): string => text.replaceAll('\u202f', '\u00a0');
