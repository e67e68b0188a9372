import { createRequire } from 'node:module';
import { FACES } from '../map-svg/text-metrics.ts';

const { resolve } = createRequire(import.meta.url);

/**
 * The map's faces as files that printers' formats take: a weight a file. They are the same drawings of letters as the
 * ones a browser is given, which hold all weights in one compressed file that neither format knows.
 */
export const PRINT_FACES = {
  text: resolve(
    '@expo-google-fonts/atkinson-hyperlegible-next/500Medium/AtkinsonHyperlegibleNext_500Medium.ttf',
  ),
  bold: resolve(
    '@expo-google-fonts/atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
  ),
  display: resolve('@expo-google-fonts/bricolage-grotesque/700Bold/BricolageGrotesque_700Bold.ttf'),
} as const;

/** The face that a family of the drawing is set in. */
export const faceOf = (family: string, bold: boolean): keyof typeof PRINT_FACES =>
  family.includes(FACES.display.family) ? 'display' : bold ? 'bold' : 'text';

/** A drawing without the faces that it carries for browsers. */
export const withoutFaces = (svg: string): string => svg.replace(/<style>[^<]*<\/style>/, '');
