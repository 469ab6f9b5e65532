/** What a person asks of an export, and what it becomes when Maillon is asked: choices that do not apply say nothing. */
import type { InputOf } from '#shared/contract/index.ts';
import {
  EXPORT_FORMATS,
  isDocumentFormat,
  type ExportChoices,
  type ExportFormat,
} from '#shared/contract/spreadsheets.ts';
import { DOCUMENT_FORMATS } from '#shared/contract/documents.ts';
import { TITLE, type PlanColumn } from '../plan-columns.ts';

export type ExportWishes = InputOf<'export.plan'>;

/** The plan as offices pin it to the wall. */
export const FIRST_CHOICES: ExportChoices = {
  what: 'table',
  format: 'pdf',
  paper: 'a3',
  columns: 'usual',
  combined: true,
};

export const formatsFor = (what: ExportChoices['what']): readonly ExportFormat[] =>
  what === 'sheets' ? DOCUMENT_FORMATS : EXPORT_FORMATS;

/** A choice of another day may not go with the present one: a sheet is no workbook. */
export const coherent = (choices: ExportChoices): ExportChoices =>
  formatsFor(choices.what).includes(choices.format) ? choices : { ...choices, format: 'pdf' };

export const printed = (choices: ExportChoices): ExportChoices => ({
  ...choices,
  what: 'table',
  format: 'pdf',
});

/** A table that is laid out on pages: it has a paper, and columns that one chooses. */
export const isLaidOut = ({ what, format }: ExportChoices): boolean =>
  what === 'table' && isDocumentFormat(format);

export interface PlanInSight {
  readonly plan: string;
  readonly language: 'fr' | 'en';
  readonly columns: readonly PlanColumn[];
  readonly shown: readonly PlanColumn[];
}

/** @param items those wanted, with what is under and above them; null for the whole plan */
export function wishesOf(
  choices: ExportChoices,
  items: readonly string[] | null,
  { plan, language, columns, shown }: PlanInSight,
): ExportWishes {
  const { what, format, paper, combined } = choices;
  const names = { usual: undefined, shown: shownNames(shown), all: allNames(columns) }[
    choices.columns
  ];
  return {
    plan,
    language,
    format,
    sheets: what === 'sheets',
    ...(items === null ? {} : { items: [...items] }),
    ...(isLaidOut(choices) ? { paper, combined } : {}),
    ...(isLaidOut(choices) && names !== undefined ? { columns: names } : {}),
  };
}

const shownNames = (shown: readonly PlanColumn[]): string[] =>
  beside(shown).map(({ field, element }) =>
    element === null ? field.name : `${field.name} ${element}`,
  );

/** A field named alone has all its periods. */
const allNames = (columns: readonly PlanColumn[]): string[] => [
  ...new Set(beside(columns).map(({ field }) => field.name)),
];

const beside = (columns: readonly PlanColumn[]) =>
  columns.filter(({ field, isTold }) => field.name !== TITLE && isTold !== true);
