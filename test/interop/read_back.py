"""Prints what openpyxl finds in a workbook, as JSON: python3 read_back.py FILE"""
import json
import sys

from openpyxl import load_workbook

book = load_workbook(sys.argv[1])
results = load_workbook(sys.argv[1], data_only=True)
sheets = {}
for sheet in book:
    sheets[sheet.title] = {
        'cells': {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None},
        'results': {cell.coordinate: cell.value for row in results[sheet.title].iter_rows() for cell in row if cell.value is not None},
        'merges': sorted(str(merge) for merge in sheet.merged_cells.ranges),
        'heights': {str(row): size.height for row, size in sheet.row_dimensions.items() if size.height is not None},
        'validations': sorted([str(one.sqref), one.type, one.formula1] for one in sheet.data_validations.dataValidation),
        'formats': sorted([str(area.sqref), formula] for area, rules in sheet.conditional_formatting._cf_rules.items() for rule in rules for formula in rule.formula),
        'printArea': sheet.print_area,
    }
print(json.dumps(sheets, ensure_ascii=False, default=str))
