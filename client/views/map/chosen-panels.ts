/**
 * Panels for selections: loaded together right after the map, since nobody selects earlier, so that a later
 * network loss affects none.
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
