"""Pages made to be printed, read and handed on: a `dialogs.papers.Paper` drawn with one template and one style sheet.

`printing.html(paper)` is a whole page in one file, style sheet and all. `sheets.csv_of(columns, rows)` is the same kind of
thing for a spreadsheet.
"""
