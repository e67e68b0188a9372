export const settle = {
  'map.settle': 'Settle the map: nobody moves any more when an actor comes',
  'map.unsettle': 'Settle the map no longer: all make room for anyone who comes',
  'map.settled': 'Map settled: nobody moves any more when an actor comes',
  'map.unsettled': 'The map is no longer settled',
};
