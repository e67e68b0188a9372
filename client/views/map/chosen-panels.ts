/**
 * Panels of what is chosen on a map that is there: loaded right after it, since nobody chooses before, and all at once,
 * so that a network that goes away later takes none of them.
 */
import './actor-panel.ts';
import './commitment-panel.ts';
import './cooperation-panel.ts';
import './nearness.ts';
import './other-panel.ts';
import './own-page.ts';
import './strait-panel.ts';
import './straits-from.ts';
import './ways-panel.ts';
