"""What openpyxl reads of a workbook: each sheet with its frozen rows and its cells, each as [type, value], as JSON."""

import json
import sys

import openpyxl

workbook = openpyxl.load_workbook(open(sys.argv[1], "rb"))


def said(cell):
    if cell.is_date:
        return ["day", cell.value.date().isoformat()]
    return [cell.data_type, cell.value]


print(
    json.dumps(
        {
            sheet.title: {
                "frozen": sheet.freeze_panes,
                "rows": [[said(cell) for cell in row] for row in sheet.iter_rows()],
            }
            for sheet in workbook
        }
    )
)
