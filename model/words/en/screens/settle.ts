export const settle = {
  'map.settle': 'Lock positions: actors stay in place when one is added',
  'map.unsettle': 'Settle the map no longer: all make room for anyone who comes',
  'map.settled': 'Positions locked: actors stay in place when one is added',
  'map.unsettled': 'The map is no longer settled',
};
