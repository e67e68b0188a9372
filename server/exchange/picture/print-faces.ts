import { createRequire } from 'node:module';
import { FACES } from '../map-svg/text-metrics.ts';

const { resolve } = createRequire(import.meta.url);

/**
 * The map's faces as files that printers' formats take: a weight a file. They are the same drawings of letters as the
 * ones a browser is given, which hold all weights in one compressed file that neither format knows. The wide ones are
 * for names in other alphabets.
 */
export const PRINT_FACES = {
  text: resolve(
    '@expo-google-fonts/atkinson-hyperlegible-next/500Medium/AtkinsonHyperlegibleNext_500Medium.ttf',
  ),
  bold: resolve(
    '@expo-google-fonts/atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
  ),
  display: resolve('@expo-google-fonts/bricolage-grotesque/700Bold/BricolageGrotesque_700Bold.ttf'),
  wide: resolve('@expo-google-fonts/noto-sans/500Medium/NotoSans_500Medium.ttf'),
  wideBold: resolve('@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf'),
} as const;

/** Name of the wide font family. */
export const WIDE_FAMILY = 'Noto Sans';

/** Returns the font for a family of the drawing. */
export function faceOf(family: string, bold: boolean): keyof typeof PRINT_FACES {
  if (family.includes(WIDE_FAMILY)) return bold ? 'wideBold' : 'wide';
  if (family.includes(FACES.display.family)) return 'display';
  return bold ? 'bold' : 'text';
}

/** Removes the fonts that a drawing contains for browsers. */
export const withoutFaces = (svg: string): string => svg.replace(/<style>[^<]*<\/style>/, '');
