/** Row by row, what would be written; what changes comes first, and a long list says how many more there are. */
import { useTranslation } from 'react-i18next';
import type { PlanImportPreview } from '#shared/contract/spreadsheets.ts';
import { fieldNamed, typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';

type Row = PlanImportPreview['rows'][number];

const SHOWN = 200;
const EFFECTS = {
  new: ['importing.effectNew', 'ok'],
  changed: ['importing.effectChanged', 'info'],
  same: ['importing.effectSame', 'neutral'],
} as const;
const ORDER = ['changed', 'new', 'same'];

export function PreviewRows({ rows }: { rows: PlanImportPreview['rows'] }) {
  const { t } = useTranslation();
  const sorted = rows.toSorted(
    (a, b) => ORDER.indexOf(a.effect) - ORDER.indexOf(b.effect) || a.row - b.row,
  );
  const more = sorted.length - SHOWN;
  if (rows.length === 0) return null;
  return (
    <Card title={t('importing.rows')}>
      <Table
        caption={t('importing.rowList')}
        isCaptionHidden
        rows={sorted.slice(0, SHOWN).map((row, index) => ({ ...row, index }))}
        // One row of the file may hold a goal, its objective and an action.
        rowKey={({ row, index }) => `${row} ${index}`}
        columns={[
          { id: 'what', label: t('importing.what'), cell: (row) => <What row={row} /> },
          { id: 'row', label: t('importing.row'), align: 'end', cell: ({ row }) => row },
          {
            id: 'effect',
            label: t('importing.effect'),
            cell: ({ effect }) => <Badge tone={EFFECTS[effect][1]}>{t(EFFECTS[effect][0])}</Badge>,
          },
          { id: 'changes', label: t('importing.changes'), cell: (row) => <Changes row={row} /> },
        ]}
      />
      {more > 0 && <p className="importing__more">{t('importing.more', { count: more })}</p>}
    </Card>
  );
}

function What({ row: { path } }: { row: Row }) {
  const { t } = useTranslation();
  return (
    <>
      {path.at(-1)}
      {path.length > 1 && (
        <span className="importing__under">
          {t('importing.under', { path: path.slice(0, -1).join(' › ') })}
        </span>
      )}
    </>
  );
}

/** A new row is its own description; a changed one says what from and what to. */
function Changes({ row: { effect, changes } }: { row: Row }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const item = typeNamed(useTypes() ?? [], 'planItem');
  if (effect !== 'changed') return null;
  return (
    <ul>
      {changes.map(({ field, element, before, after }) => {
        const label = (item && fieldNamed(item, field)?.label[language]) ?? '';
        return (
          <li key={`${field} ${element}`}>
            {t('importing.change', {
              field: element === '' ? label : t('importing.element', { field: label, element }),
              before: before || t('common.empty'),
              after: after || t('common.empty'),
            })}
          </li>
        );
      })}
    </ul>
  );
}
