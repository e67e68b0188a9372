/** Panels of what is chosen on a map that is there: loaded right after it, since nobody chooses a link before. */
import './commitment-panel.ts';
import './cooperation-panel.ts';
import './other-panel.ts';
