export const pointer = {
  'pointer.taken': 'Two people are pointing at the map already: hold the key again once one of them is done.',
};
