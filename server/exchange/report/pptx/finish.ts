import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeXml } from '../../map-svg/xml.ts';

/** Properties of slides that pptxgenjs cannot set. */
interface Finish {
  /** Language tag, like `fr-FR`: otherwise programs check every word as English. */
  readonly locale: string;
  /** Descriptions of drawings, by the number of their slide, from 1. */
  readonly told: ReadonlyMap<number, string>;
}

const SLIDE = /^ppt\/slides\/slide(\d+)\.xml$/;

/**
 * Sets the language of every text, and groups each drawing so that it moves as one and has a description for
 * screen readers.
 */
export function finish(deck: Uint8Array, { locale, told }: Finish): Buffer {
  const parts = unzipSync(deck);
  for (const [name, bytes] of Object.entries(parts)) {
    if (!/^ppt\/.*\.xml$/.test(name)) continue;
    const xml = strFromU8(bytes).replaceAll('lang="en-US"', `lang="${locale}"`);
    const words = told.get(Number(SLIDE.exec(name)?.[1]));
    parts[name] = strToU8(words === undefined ? xml : grouped(xml, words));
  }
  return Buffer.from(zipSync(parts));
}

/** Groups the shapes after the title; the slide number stays outside, as a placeholder. */
function grouped(xml: string, words: string): string {
  const shapes = xml.match(/<p:(?:sp|cxnSp)>.*?<\/p:(?:sp|cxnSp)>/gs) ?? [];
  const drawn = shapes.filter((shape) => !shape.includes('<p:ph'));
  const [first] = drawn;
  if (first === undefined) return xml;
  const size = '<a:off x="0" y="0"/><a:ext cx="12192000" cy="6858000"/>';
  const child = size.replace('a:off', 'a:chOff').replace('a:ext', 'a:chExt');
  const group =
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="100000" name="Maillage" descr="${escapeXml(words)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr><a:xfrm>${size}${child}</a:xfrm></p:grpSpPr>${drawn.join('')}</p:grpSp>`;
  const begin = xml.indexOf(first);
  const rest = new Set(drawn);
  const kept = xml
    .slice(begin)
    .replace(/<p:(?:sp|cxnSp)>.*?<\/p:(?:sp|cxnSp)>/gs, (shape) => (rest.has(shape) ? '' : shape));
  return xml.slice(0, begin) + group + kept;
}
