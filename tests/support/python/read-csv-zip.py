"""What Python's csv reads of a zip of CSV: each file with its byte order mark and its rows, as JSON."""

import csv
import io
import json
import sys
import zipfile

files = {}
with zipfile.ZipFile(sys.argv[1]) as archive:
    assert archive.testzip() is None
    for name in archive.namelist():
        data = archive.read(name)
        text = data.decode("utf-8-sig")
        delimiter = ";" if ";" in text.split("\n")[0] else ","
        files[name] = {
            "mark": data.startswith(b"\xef\xbb\xbf"),
            "delimiter": delimiter,
            "rows": list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)),
        }
print(json.dumps(files))
