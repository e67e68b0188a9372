import { expect, it } from 'vitest';
import { tryImport } from '../../../support/import-file.ts';

it('a text copied from a PDF gives its links where lines and words are broken', async () => {
  const { plan } = await tryImport(
    [
      'La lettre du PTCE des Combrailles – n° 7',
      'Une légumerie à Saint-Éloy',
      'La com\u00admune de Saint-Éloy fi\u00adnance la Lé\u00adgu\u00adme\u00adrie des Com\u00adbrailles de\u00ad\u2010',
      'puis jan\u00advier 2025.',
      '',
      'L’en\u00adtre\u00adprise d’in\u00adser\u00adtion Avenir 63 tra\u00advaille avec',
      'la Mis\u00adsion lo\u00adcale de Riom pour re\u00adcru\u00adter douze sa\u00ad\u2010',
      '',
      'la\u00adriés.',
      '',
      'Le PTCE des Com\u00adbrailles s’en\u00adgage à ou\u00advrir une',
      'bou\u00adtique à Saint-Ger\u00advais avant l’été.',
    ].join('\n'),
    { name: 'lettre.txt' },
  );
  const said = JSON.stringify([...plan.edits].map(([, one]) => one));
  expect(said).not.toContain('\u00ad');
  expect(said).toContain('Mission locale de Riom');
  expect(said).toContain('Légumerie des Combrailles');
  expect(said).toContain('ouvrir une boutique à Saint-Gervais');
  expect([...plan.edits.keys()].filter((key) => key.startsWith('Cooperation:'))).toHaveLength(2);
});
