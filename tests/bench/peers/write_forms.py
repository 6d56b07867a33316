"""Writes the workbooks of a JSON file with XlsxWriter, as its documentation shows: what `distribute` is measured against.

usage: write_forms.py SPECS FOLDER COUNT — the specs in turn, until there are COUNT workbooks
"""

import json
import sys
from pathlib import Path

import xlsxwriter

PIXELS_A_CHARACTER = 8


def format_of(book, known, styles, index):
    """A style of the file as a format of this workbook, made once."""
    if index not in known:
        style = styles[index]
        known[index] = book.add_format(
            {
                "font_name": style["font"]["face"],
                "font_size": style["font"]["size"],
                "bold": style["font"]["bold"],
                "font_color": "#" + style["font"]["colour"],
                **({"bg_color": "#" + style["fill"]} if style["fill"] else {}),
                **({"border": 1, "border_color": "#" + style["border"]} if style["border"] else {}),
                "align": style["horizontal"],
                "valign": "vcenter" if style["vertical"] == "middle" else style["vertical"],
                "indent": style["indent"],
                "text_wrap": style["fit"] == "wrap",
                "shrink": style["fit"] == "shrink",
                "num_format": style["numberFormat"],
                "locked": style["locked"],
            }
        )
    return known[index]


def write_cell(sheet, row, column, value, look):
    if value is None:
        sheet.write_blank(row, column, None, look)
    elif isinstance(value, str):
        sheet.write_string(row, column, value, look)
    elif isinstance(value, dict):
        sheet.write_formula(row, column, "=" + value["formula"], look, value["result"])
    else:
        sheet.write_number(row, column, value, look)


def validation_of(each):
    rule = each["rule"]
    kinds = {"list": "list", "whole": "integer", "decimal": "decimal", "text-length": "length"}
    told = {"validate": kinds[rule["type"]]}
    if rule["type"] == "list":
        told["source"] = rule["choices"]
    elif rule["type"] == "text-length":
        told.update(criteria="<=", value=rule["maximum"])
    elif rule["maximum"] is None:
        told.update(criteria=">=", value=rule["minimum"])
    else:
        told.update(criteria="between", minimum=rule["minimum"], maximum=rule["maximum"])
    told.update(input_title=each["promptTitle"], input_message=each["prompt"])
    if each["error"] is None:
        told["show_error"] = False
    else:
        error = each["error"]
        told.update(error_type=error["style"], error_title=error["title"], error_message=error["text"])
    return told


def corners(area):
    return area["top"] - 1, area["left"] - 1, area["bottom"] - 1, area["right"] - 1


def write_sheet(book, known, styles, spec):
    sheet = book.add_worksheet(spec["name"])
    if spec["visibility"] == "hidden":
        sheet.hide()
    elif spec["visibility"] != "visible":
        sheet.very_hidden() if hasattr(sheet, "very_hidden") else sheet.hide()
    for index, column in enumerate(spec["columns"]):
        hidden = {"hidden": 1} if column["hidden"] else {}
        sheet.set_column(index, index, column["width"] / PIXELS_A_CHARACTER, None, hidden)
    for index, row in enumerate(spec["rows"]):
        sheet.set_row(index, row["height"])
    for row, column, value, style in spec["cells"]:
        write_cell(sheet, row - 1, column - 1, value, format_of(book, known, styles, style))
    first = {(row, column): (value, style) for row, column, value, style in spec["cells"]}
    for area in spec["merges"]:
        value, style = first[area["top"], area["left"]]
        look = format_of(book, known, styles, style)
        sheet.merge_range(*corners(area), "", look)
        write_cell(sheet, area["top"] - 1, area["left"] - 1, value, look)
    for each in spec["validations"]:
        sheet.data_validation(*corners(each["range"]), validation_of(each))
    for each in spec["conditionalFormats"]:
        look = book.add_format({"font_color": "#" + each["colour"], "bg_color": "#" + each["fill"]})
        told = {"type": "formula", "criteria": "=" + each["formula"], "format": look}
        sheet.conditional_format(*corners(each["range"]), told)
    if spec["autoFilter"]:
        sheet.autofilter(*corners(spec["autoFilter"]))
    view = spec["view"]
    if view["frozenRows"] or view["frozenColumns"]:
        sheet.freeze_panes(view["frozenRows"], view["frozenColumns"])
    if spec["print"]:
        set_print(sheet, spec["print"])
    if spec["protection"]:
        sheet.protect()


def set_print(sheet, paper):
    if paper["orientation"] == "landscape":
        sheet.set_landscape()
    sheet.set_paper(9)
    margins = paper["margins"]
    sheet.set_margins(margins["left"], margins["right"], margins["top"], margins["bottom"])
    sheet.print_area(*corners(paper["area"]))
    sheet.fit_to_pages(1, paper["pagesTall"] or 0)
    if paper["repeatedRow"]:
        sheet.repeat_rows(paper["repeatedRow"] - 1)
    sheet.set_header(paper["header"])
    sheet.set_footer(paper["footer"])


def main():
    specs_path, folder, count = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    told = json.loads(Path(specs_path).read_text(encoding="utf-8"))
    for number in range(count):
        spec = told["workbooks"][number % len(told["workbooks"])]
        book = xlsxwriter.Workbook(str(folder / f"{number}.xlsx"))
        known = {}
        for sheet in spec["sheets"]:
            write_sheet(book, known, told["styles"], sheet)
        book.close()


main()
