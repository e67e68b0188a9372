import { describe, expect, it } from 'vitest';
import { labelForms } from '../../../model/drawing/wrap-label.ts';

/** Measures text by its number of characters. */
const measure = (text: string): number => text.length;
const forms = (name: string, widest?: number) => labelForms(name, measure, widest).map(({ text }) => text);

describe('the lines of a name', () => {
  it('part between words, but for short words before the next and marks after the last', () => {
    expect(forms('  Ville   de  Nantes ')).toEqual(['Ville\nde Nantes']);
    expect(forms('Pays — Nord et Sud', 8)).toEqual(['Pays —\nNord\net Sud']);
    expect(forms('Mairies — Nord', 9)).toEqual(['Mairies —\nNord']);
    expect(forms('— Association', 11)).toEqual(['—\nAssociation', '— Association']);
    expect(forms('Mairie de — Nantes', 9)).toEqual(['Mairie\nde —\nNantes']);
    expect(forms('Les amis du', 9)).toEqual(['Les amis\ndu', 'Les amis du']);
  });

  it('are as even as they can be, no more of them than that takes', () => {
    expect(forms('111 22 33 444', 10)).toEqual(['111 22\n33 444', '111\n22 33\n444']);
    // Three lines would be no narrower than two.
    expect(forms('1 2 3 4')).toEqual(['1 2 3 4', '1 2\n3 4']);
  });

  it('are few rather than narrow, unless they are long', () => {
    expect(forms('1234 567')).toEqual(['1234 567', '1234\n567']);
    expect(forms('1234 5678')).toEqual(['1234\n5678', '1234 5678']);
    expect(forms('12345678 111 2222')).toEqual(['12345678\n111 2222', '12345678\n111\n2222']);
    expect(forms('12345678 1111 2222')).toEqual(['12345678\n1111\n2222', '12345678\n1111 2222']);
  });

  it('are as wide as asked at most, a line alone by a quarter more', () => {
    expect(labelForms('1234567890 11 22', measure)).toEqual([
      { text: '1234567890\n11 22', lines: 2, width: 10 },
      { text: '1234567890\n11\n22', lines: 3, width: 10 },
    ]);
    expect(forms('1234 56789', 8)).toEqual(['1234\n56789', '1234 56789']);
    expect(forms('1234 567890', 8)).toEqual(['1234\n567890']);
  });

  it('are wider rather than cut a word of up to 28 letters', () => {
    const word = 'x'.repeat(28);
    expect(labelForms(word, measure)).toEqual([{ text: word, lines: 1, width: 28 }]);
    expect(labelForms('x'.repeat(40), measure)).toEqual([{ text: `${word}…`, lines: 1, width: 29 }]);
    const [one, other] = ['1'.repeat(14), '2'.repeat(14)];
    expect(forms(`${word} ${one} ${other}`)).toEqual([`${word}\n${one}\n${other}`]);
  });

  it('are three at most: the last says how it begins', () => {
    const [one, other] = ['1'.repeat(14), '2'.repeat(12)];
    expect(labelForms(`${one} ${one} ${other} ${one}`, measure)).toEqual([
      { text: `${one}\n${one}\n${other}…`, lines: 3, width: 14 },
    ]);
    expect(forms(`${one} ${one} ${one} ${one}`)).toEqual([`${one}\n${one}\n${one.slice(1)}…`]);
    expect(labelForms(`${one} 2 3`, measure, 8)).toEqual([{ text: `${one}\n2 3`, lines: 2, width: 14 }]);
    // Text after two dozen words is cut off.
    expect(forms('1 '.repeat(30), 100)[0]?.split('\n').join(' ')).toBe('1 '.repeat(24).trim());
  });
});
