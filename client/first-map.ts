/** What a first map is drawn with. With what these name, it is all that is loaded before its picture is whole. */
export const FIRST_MAP = [
  'components/app.ts',
  'views/map/map-frame.ts',
  'views/map/selection-panel.ts',
  'graph/create-graph.ts',
] as const;
