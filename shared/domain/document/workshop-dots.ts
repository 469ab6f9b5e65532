/** The dots of a workshop on paper: an axis with all that is stuck in it, then its parts. */
import type { CategoryDots } from '../prioritisation/dots.ts';
import type { Block, TableRow } from './document.ts';
import { cell, head, heading, number, row, table } from './report-table.ts';
import type { ReportWords, WorkshopOnPaper } from './report-words.ts';

export function stuck({ result, dots, notes }: WorkshopOnPaper, words: ReportWords): Block[] {
  if (dots.dots === 0) return [];
  const said = new Map(notes.map(({ id, text }) => [id, text]));
  const ofNotes = (part: CategoryDots): TableRow[] =>
    part.notes.map((note) =>
      row([cell(`« ${said.get(note.id) ?? ''} »`, { italic: true }), number(String(note.dots))]),
    );
  return [
    heading(words.dots),
    table(
      words,
      [5, 1],
      [head(words.axis), head(words.dots)],
      [
        ...dots.axes
          .filter((axis) => axis.dots > 0)
          .flatMap((axis): TableRow[] => {
            const known = result.axes.find(({ id }) => id === axis.id);
            const nameOf = (category: string): string =>
              known?.categories.find(({ id }) => id === category)?.name ?? '';
            return [
              row([
                cell(`${known?.number ?? ''}. ${known?.name ?? ''}`, { bold: true }),
                number(String(axis.dots), true),
              ]),
              ...axis.categories
                .filter((category) => category.dots > 0)
                .flatMap((category) => [
                  row([cell(nameOf(category.id)), number(String(category.dots))]),
                  ...ofNotes(category),
                ]),
              ...ofNotes(axis),
            ];
          }),
        ...(dots.unsorted.dots === 0
          ? []
          : [
              row([cell(words.noAxis, { bold: true }), number(String(dots.unsorted.dots), true)]),
              ...ofNotes(dots.unsorted),
            ]),
        row([cell(words.total, { bold: true }), number(String(dots.dots), true)], 'thick'),
      ],
    ),
  ];
}
