/**
 * Records of one type, a line each: the fields named, as people read them. The first leads to the record, where it is
 * corrected; the last gesture throws the line away.
 */
import { useTranslation } from 'react-i18next';
import { Link } from 'react-aria-components';
import type { AnyRecord, FieldDescriptor, Names } from '#shared/contract/records.ts';
import { formatField } from '#shared/words/format.ts';
import { fieldNamed, typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Table, type TableColumn } from '#renderer/ui/display/Table.tsx';
import { RemoveLine } from './RemoveLine.tsx';

export interface LinesTableProps<Line extends AnyRecord> {
  type: string;
  /** Names of the fields shown. */
  fields: readonly string[];
  lines: readonly Line[];
  names: Names;
  caption: string;
  pathOf: (id: string) => string;
  /** What is computed beside the fields. */
  more?: readonly TableColumn<Line>[];
}

export function LinesTable<Line extends AnyRecord>({
  type,
  fields,
  lines,
  names,
  caption,
  pathOf,
  more = [],
}: LinesTableProps<Line>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const declared = typeNamed(useTypes() ?? [], type);
  if (declared === undefined) return null;
  const shown = fields.flatMap((name) => fieldNamed(declared, name) ?? []);
  const textOf = (line: Line, field: FieldDescriptor): string =>
    formatField(field, line[field.name], language, names);
  const titleOf = (line: Line): string =>
    shown
      .map((field) => textOf(line, field))
      .filter((text) => text !== '')
      .slice(0, WORDS_OF_TITLE)
      .join(', ');
  return (
    <Table
      caption={caption}
      isCaptionHidden
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        ...shown.map((field, place): TableColumn<Line> => ({
          id: field.name,
          label: field.label[language],
          align: NUMBERS.has(field.kind) ? 'end' : undefined,
          cell: (line) =>
            place === 0 ? (
              <Link href={pathOf(line.id)} aria-label={titleOf(line)}>
                {textOf(line, field) || t('commonGoods.unnamed')}
              </Link>
            ) : (
              textOf(line, field)
            ),
        })),
        ...more,
        {
          id: 'gestures',
          label: <span className="mln-visually-hidden">{t('plans.gestures')}</span>,
          align: 'end',
          cell: (line) => <RemoveLine type={type} id={line.id} title={titleOf(line)} />,
        },
      ]}
    />
  );
}

/** Enough to tell a line from the others: « 12 novembre 2026, Le Gisement ». */
const WORDS_OF_TITLE = 2;

const NUMBERS: ReadonlySet<FieldDescriptor['kind']> = new Set(['money', 'integer']);
