export const wall = {
  'wall.paper': 'Paper',
  'wall.orientation': 'Way round',
  'wall.landscape': 'laid down',
  'wall.portrait': 'upright',
  'wall.drawing': 'Drawing the map…',
  'wall.download': 'Download (SVG)',
  'wall.back': 'Back to the map',
  'wall.hint': (paper: string) =>
    `To print on ${paper}, at 100%, without margins. On A0 names are read at two metres; to make room for them actors move apart a little, each staying on its side.`,
  'wall.picture': (name: string) => `Map of ${name}, as it will be printed`,
};
