/** What answers in the entry line: the field is there with the map, this comes after it. */
export { enterLine } from '../../actions/enter-line.ts';
export { complete, nameKey, namesToLookUp, remedies, sceneOf, understand } from '../../state/entry/index.ts';
export { entryList } from './entry-list.ts';
export { entryWords } from './entry-words.ts';
