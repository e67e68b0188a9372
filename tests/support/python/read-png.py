"""What Pillow reads of a PNG: its size, its dots per inch, its commonest colours (#rrggbb), and whether it has any colour at all, as JSON."""

import json
import sys

from PIL import Image

opened = Image.open(sys.argv[1])
picture = opened.convert("RGB")
counted = sorted(picture.getcolors(maxcolors=picture.width * picture.height), reverse=True)
print(
    json.dumps(
        {
            "size": picture.size,
            "dots": [round(one) for one in opened.info.get("dpi", (0, 0))],
            "colours": ["#%02x%02x%02x" % colour for _, colour in counted[:60]],
            "grey": all(red == green == blue for _, (red, green, blue) in counted),
        }
    )
)
