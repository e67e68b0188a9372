import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import arrowLeft from 'lucide-static/icons/arrow-left.svg?raw';
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw';
import calendar from 'lucide-static/icons/calendar-days.svg?raw';
import check from 'lucide-static/icons/check.svg?raw';
import help from 'lucide-static/icons/circle-question-mark.svg?raw';
import circleQuestionMark from 'lucide-static/icons/circle-question-mark.svg?raw';
import list from 'lucide-static/icons/clipboard-list.svg?raw';
import enter from 'lucide-static/icons/corner-down-left.svg?raw';
import data from 'lucide-static/icons/database.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import hear from 'lucide-static/icons/ear.svg?raw';
import more from 'lucide-static/icons/ellipsis.svg?raw';
import lead from 'lucide-static/icons/eye.svg?raw';
import factory from 'lucide-static/icons/factory.svg?raw';
import focus from 'lucide-static/icons/focus.svg?raw';
import graduationCap from 'lucide-static/icons/graduation-cap.svg?raw';
import heartHandshake from 'lucide-static/icons/heart-handshake.svg?raw';
import history from 'lucide-static/icons/history.svg?raw';
import home from 'lucide-static/icons/house.svg?raw';
import key from 'lucide-static/icons/key-round.svg?raw';
import landmark from 'lucide-static/icons/landmark.svg?raw';
import language from 'lucide-static/icons/languages.svg?raw';
import link from 'lucide-static/icons/link-2.svg?raw';
import leave from 'lucide-static/icons/log-out.svg?raw';
import place from 'lucide-static/icons/map-pin.svg?raw';
import fit from 'lucide-static/icons/maximize.svg?raw';
import menu from 'lucide-static/icons/menu.svg?raw';
import moon from 'lucide-static/icons/moon.svg?raw';
import panelLeft from 'lucide-static/icons/panel-left.svg?raw';
import panelRight from 'lucide-static/icons/panel-right.svg?raw';
import pencil from 'lucide-static/icons/pencil.svg?raw';
import piggyBank from 'lucide-static/icons/piggy-bank.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import bigScreen from 'lucide-static/icons/presentation.svg?raw';
import print from 'lucide-static/icons/printer.svg?raw';
import redo from 'lucide-static/icons/redo-2.svg?raw';
import route from 'lucide-static/icons/route.svg?raw';
import scale from 'lucide-static/icons/scale.svg?raw';
import search from 'lucide-static/icons/search.svg?raw';
import privacy from 'lucide-static/icons/shield.svg?raw';
import arrange from 'lucide-static/icons/sparkles.svg?raw';
import missing from 'lucide-static/icons/spline.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import system from 'lucide-static/icons/sun-moon.svg?raw';
import trash from 'lucide-static/icons/trash-2.svg?raw';
import undo from 'lucide-static/icons/undo-2.svg?raw';
import person from 'lucide-static/icons/user-round.svg?raw';
import users from 'lucide-static/icons/users.svg?raw';
import waypoints from 'lucide-static/icons/waypoints.svg?raw';
import close from 'lucide-static/icons/x.svg?raw';

/** Lucide drawings (ISC licence), by what they mean here. */
const ICONS = {
  arrange,
  arrowLeft,
  arrowRight,
  bigScreen,
  calendar,
  check,
  close,
  data,
  download,
  enter,
  factory,
  fit,
  focus,
  graduationCap,
  hear,
  heartHandshake,
  help,
  history,
  home,
  key,
  language,
  landmark,
  lead,
  leave,
  link,
  list,
  menu,
  missing,
  moon,
  more,
  panelLeft,
  panelRight,
  pencil,
  person,
  circleQuestionMark,
  piggyBank,
  place,
  plus,
  print,
  privacy,
  redo,
  route,
  scale,
  search,
  sun,
  system,
  trash,
  undo,
  users,
  waypoints,
};
export type IconName = keyof typeof ICONS;

/** The drawing itself, without its frame: to be set inside another SVG. The text is the package's, never a person's. */
export const iconShapes = (name: IconName): string => shapesIn(ICONS[name]);

const shapesIn = (svg: string): string => svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');

/** Shows an icon next to or inside a named control; screen readers skip it. */
export const icon = (name: IconName): TemplateResult => drawnIcon(ICONS[name]);

/** Shows an icon of a later module, from the package's SVG text. */
export const drawnIcon = (svg: string): TemplateResult =>
  html`${unsafeHTML(
    `<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shapesIn(svg)}</svg>`,
  )}`;
