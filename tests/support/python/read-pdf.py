"""What pypdf reads of a PDF: for each page its size in millimetres, text and from where to where it goes in parts of the page, fonts with whether they are inside; the rest as JSON."""

import json
import sys

import pypdf

reader = pypdf.PdfReader(sys.argv[1])


def fonts(page):
    for font in page["/Resources"].get("/Font", {}).values():
        font = font.get_object()
        inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        descriptor = inner["/FontDescriptor"].get_object()
        yield [font["/BaseFont"].split("+")[-1], any(key.startswith("/FontFile") for key in descriptor)]


def reach(page):
    width, height = (float(side) for side in page.mediabox[2:])
    places = []

    def place(text, cm, tm, *_):
        if text.strip():
            x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            places.append((x / width, y / height))

    page.extract_text(visitor_text=place)
    across, up = zip(*places)
    return {"across": [min(across), max(across)], "up": [min(up), max(up)]}


print(
    json.dumps(
        {
            "title": reader.metadata.title,
            "scripts": "/JavaScript" in str(reader.trailer["/Root"]) or "/OpenAction" in reader.trailer["/Root"],
            "pages": [
                {
                    "size": [round(float(side) / 72 * 25.4) for side in page.mediabox[2:]],
                    "text": page.extract_text(),
                    "reach": reach(page),
                    "fonts": sorted(fonts(page)),
                    "pictures": len(page.images),
                }
                for page in reader.pages
            ],
        }
    )
)
