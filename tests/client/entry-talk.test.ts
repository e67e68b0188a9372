import { describe, expect, it } from 'vitest';
import { store } from '../../client/state/index.ts';
import { EntryTalk } from '../../client/views/map/entry-talk.ts';

describe('the conversation with the entry line', () => {
  it('offers a digit for the level of the last link, until something else is typed', () => {
    const talk = new EntryTalk();
    talk.said('la mairie aide l’AMAP', store.get(), false);
    expect(talk.asksLevel).toBe(true);
    talk.typed('l');
    expect(talk.asksLevel).toBe(false);
  });

  it('offers none after a link with a stated level, nor after Escape', () => {
    const talk = new EntryTalk();
    talk.said('la mairie et l’AMAP, niveau 3', store.get(), true);
    expect(talk.asksLevel).toBe(false);
    talk.said('la mairie aide l’AMAP', store.get(), false);
    expect(talk.drop()).toBe(true);
    expect(talk.asksLevel).toBe(false);
  });
});
