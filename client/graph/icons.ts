import circleQuestionMark from 'lucide-static/icons/circle-question-mark.svg?raw';
import factory from 'lucide-static/icons/factory.svg?raw';
import graduationCap from 'lucide-static/icons/graduation-cap.svg?raw';
import heartHandshake from 'lucide-static/icons/heart-handshake.svg?raw';
import landmark from 'lucide-static/icons/landmark.svg?raw';
import piggyBank from 'lucide-static/icons/piggy-bank.svg?raw';
import scale from 'lucide-static/icons/scale.svg?raw';
import users from 'lucide-static/icons/users.svg?raw';
import waypoints from 'lucide-static/icons/waypoints.svg?raw';
import type { Family } from '../../model/contract/vocabulary.ts';

const SOURCES: Readonly<Record<Family, string>> = {
  local_authority: landmark,
  state: scale,
  social_economy: heartHandshake,
  business: factory,
  research_training: graduationCap,
  citizens: users,
  funder: piggyBank,
  resource_network: waypoints,
  unspecified: circleQuestionMark,
};

const known = new Map<string, string>();
/** Loaded icons. A browser draws an address that it has loaded at once: nobody is drawn without an icon first. */
const loaded: HTMLImageElement[] = [];

/**
 * Returns a blob address of a family's icon in a colour (`img-src blob:`). Cytoscape hashes each actor's
 * style character by character: a `data:` address of a thousand characters costs more than everything else.
 */
export function iconAddress(family: Family, colour: string): string {
  const key = `${family} ${colour}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const address = URL.createObjectURL(
    new Blob([coloured(SOURCES[family], colour)], { type: 'image/svg+xml' }),
  );
  known.set(key, address);
  load(address);
  return address;
}

/** Loads an icon as Cytoscape asks for it: with another CORS mode it would be loaded again. */
function load(address: string): void {
  if (!('Image' in globalThis)) return;
  const image = new Image();
  image.crossOrigin = 'anonymous';
  image.src = address;
  loaded.push(image);
}

const coloured = (svg: string, colour: string): string =>
  svg
    .replace(/<!--.*?-->\s*/u, '')
    .replace(/\s*class="[^"]*"/u, '')
    // Twice the drawn size, so that a zoomed map stays sharp.
    .replace('width="24"', 'width="96"')
    .replace('height="24"', 'height="96"')
    .replaceAll('currentColor', colour);
