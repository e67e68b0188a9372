/** Modules that draw a first map. With their imports, only they load before its picture is complete. */
export const FIRST_MAP = [
  'components/app.ts',
  'views/map/map-frame.ts',
  'views/map/selection-panel.ts',
  'graph/create-graph.ts',
] as const;
