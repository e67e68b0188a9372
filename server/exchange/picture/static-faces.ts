import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);

const fileOf = (style: string): string =>
  resolve(`@expo-google-fonts/atkinson-hyperlegible-next/${style}/AtkinsonHyperlegibleNext_${style}.ttf`);
const wideFileOf = (style: string): string =>
  resolve(`@expo-google-fonts/noto-sans/${style}/NotoSans_${style}.ttf`);

/**
 * Our text face at single weights, as plain files: what draws or sets without a browser knows no variable font. The wide
 * ones are for texts in other alphabets: Greek, Cyrillic, Vietnamese…
 */
export const STATIC_FACES = {
  regular: fileOf('400Regular'),
  italic: fileOf('400Regular_Italic'),
  bold: fileOf('700Bold'),
  wide: wideFileOf('400Regular'),
  wideItalic: wideFileOf('400Regular_Italic'),
  wideBold: wideFileOf('700Bold'),
} as const;
