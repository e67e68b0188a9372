import type { Page } from 'playwright-core';
import { messages as firstEn } from '../../model/words/en/screens/first.ts';
import { laterMessages as laterEn } from '../../model/words/en/screens/later.ts';
import { messages as firstFr } from '../../model/words/fr/screens/first.ts';
import { laterMessages as laterFr } from '../../model/words/fr/screens/later.ts';

const fr = { ...firstFr, ...laterFr };
const en = { ...firstEn, ...laterEn };

const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ').trim();

/** Collects all words of a page: each of its texts, and the names that only assistive tools read. */
export async function wordsOf(page: Page): Promise<ReadonlySet<string>> {
  const said = await page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.nodeValue ?? '');
    for (const name of ['aria-label', 'title', 'placeholder'])
      for (const element of document.querySelectorAll(`[${name}]`))
        texts.push(element.getAttribute(name) ?? '');
    return texts;
  });
  return new Set(said.map(plain).filter((text) => text !== ''));
}

/** Lists the texts of the screen that exist in one language only. */
export function ownTexts(language: 'fr' | 'en'): ReadonlySet<string> {
  const [own, other] = language === 'fr' ? [fr, en] : [en, fr];
  const texts = (messages: object) =>
    Object.values(messages)
      .filter((message): message is string => typeof message === 'string' && message.length > 1)
      .map(plain);
  const shared = new Set(texts(other));
  return new Set(texts(own).filter((text) => !shared.has(text)));
}
