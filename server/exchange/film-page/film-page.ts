import { readFileSync } from 'node:fs';
import type { Film } from '../../../model/contract/film.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import { FILM_SIGNS } from '../../../model/drawing/film-signs.ts';
import { sayChapter } from '../../../model/readings/film/say-chapter.ts';
import { sayNumber } from '../../../model/words/manner.ts';
import { sayIn } from '../../../model/words/say.ts';
import { sayMoment } from '../../../model/words/say-day.ts';
import { wordsIn } from '../../../model/words/words.ts';
import { faceRules } from '../map-svg/faces.ts';
import { element, escapeXml } from '../map-svg/xml.ts';
import { familyMark } from '../snapshot-page/family-filter.ts';
import { policyOf, standalonePage } from '../standalone-page.ts';
import { drawFilm } from './film-drawing.ts';

interface Writing {
  readonly reference: Reference;
  readonly language: Language;
}

const SCRIPT = readFileSync(new URL('player.js', import.meta.url), 'utf8');
const STYLE = readFileSync(new URL('player.css', import.meta.url), 'utf8');

const sign = (name: keyof typeof FILM_SIGNS): string =>
  element(
    'svg',
    { class: name, viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    element('path', { d: FILM_SIGNS[name] }),
  );

/**
 * Makes a self-contained page of a film: one drawing of everything it ever shows, and the marks visible at
 * each step. Texts that people typed stand in it as text and data, never in the script.
 */
export function filmPage(film: Film, { reference, language }: Writing): string {
  const { svg, start, steps } = drawFilm(film);
  const say = sayIn(wordsIn(language).film, language);
  const landNames = new Map(film.places.lands.map(({ id, name }) => [id, name]));
  const data = {
    start,
    opening: say('film.start', sayMoment(film.from.at, language)),
    chapters: film.chapters.map(({ step }) => step),
    words: { play: say('film.play'), pause: say('film.pause') },
    steps: film.steps.map(({ at, caption, by, landId }, i) => ({
      m: steps[i],
      c: caption,
      s: [
        sayMoment(at, language),
        ...(by === undefined ? [] : [say(`film.by.${by}`)]),
        ...(landId === undefined ? [] : [landNames.get(landId) ?? '']),
      ].join(' · '),
    })),
  };
  const style = `${faceRules(svg)}\n${STYLE}`;
  const title = film.territory.name;
  const button = (id: string, label: string, signs: string): string =>
    element('button', { id, type: 'button', 'aria-label': label, title: label }, signs);
  return standalonePage({
    language,
    title: `${title} · Film · Maillage`,
    style,
    policy: policyOf(SCRIPT, style),
    script: SCRIPT,
    body: `${element('header', {}, element('h1', {}, escapeXml(title)), familyKey(film, reference, language))}
<main>
${element('figure', {}, svg)}
${element(
  'div',
  { class: 'told' },
  `${element('p', { id: 'caption', 'aria-live': 'polite' }, ' ')}${element('p', { id: 'said', class: 'soft' }, ' ')}`,
)}
${
  film.steps.length === 0
    ? element('p', { class: 'soft' }, escapeXml(say('film.empty')))
    : element(
        'div',
        { class: 'controls' },
        button('previous', say('film.previous'), sign('previous')),
        button('play', say('film.play'), sign('play') + sign('pause')),
        button('next', say('film.next'), sign('next')),
        element('input', {
          ...{ id: 'where', type: 'range', min: 0, max: film.steps.length, value: 0, step: 1 },
          'aria-label': say('film.where'),
        }),
        element('output', { id: 'count', for: 'where' }, ' '),
        element(
          'label',
          {},
          `${escapeXml(say('film.speed'))} `,
          element(
            'select',
            { id: 'speed' },
            ...[0.5, 1, 2, 4].map((speed) =>
              element(
                'option',
                { value: String(speed), ...(speed === 1 ? { selected: 'selected' } : {}) },
                `${sayNumber(speed, language)}×`,
              ),
            ),
          ),
        ),
      )
}
${element(
  'nav',
  { 'aria-label': say('film.chapters') },
  ...film.chapters.map((chapter) =>
    element(
      'button',
      { type: 'button', 'data-chapter': chapter.step },
      escapeXml(sayChapter(chapter, say, language)),
    ),
  ),
)}
</main>
${element(
  'footer',
  { class: 'soft' },
  ...(film.leftOut > 0
    ? [element('p', {}, escapeXml(say('film.leftOut', sayNumber(film.leftOut, language))))]
    : []),
  element('p', {}, escapeXml(say('film.public'))),
)}
<script type="application/json" id="film">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`,
  });
}

/** Draws the key of the families that a film shows, with their marks. */
function familyKey({ start, steps }: Film, { families }: Reference, language: Language): string {
  const shown = new Set([
    ...start.actors.map(({ family }) => family),
    ...steps.flatMap(({ delta }) => (delta.lists.actors?.put ?? []).map(({ item }) => item.family)),
  ]);
  return element(
    'ul',
    { class: 'families' },
    ...families
      .filter(({ id }) => shown.has(id))
      .map(({ id, shortLabel }) => element('li', {}, familyMark(id), escapeXml(shortLabel[language]))),
  );
}
