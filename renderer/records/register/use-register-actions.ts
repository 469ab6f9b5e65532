/** What is done to whole records of a register, and what it says once done. */
import { useTranslation } from 'react-i18next';
import type { CellInput } from '#shared/contract/records.ts';
import type { RegisterRow } from '#shared/contract/registers.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { cellsHolding } from '../cell-text.ts';
import { registerFields } from './register-columns.ts';
import type { RegisterData } from './register-data.ts';

export interface RegisterActions {
  readonly remove: (rows: readonly RegisterRow[]) => Promise<void>;
  readonly duplicate: (rows: readonly RegisterRow[]) => Promise<void>;
}

export function useRegisterActions(
  data: RegisterData,
  announce: (text: string) => void,
  onAdded: (id: string) => void,
): RegisterActions {
  const { t } = useTranslation();
  const { show } = useToasts();
  const remove = useCommand('record.delete');
  const restore = useCommand('record.restore');
  const write = useCommand('register.write');
  const { type } = data;
  return {
    async remove(rows) {
      const [row] = rows;
      if (row === undefined) return;
      const ids = rows.map(({ id }) => id);
      const title = data.nameOf(row) || t('common.untitled');
      const outcome = await remove({ type, ids }, { asOf: data.asOf });
      if (!outcome.ok) return;
      const putBack = async () => {
        const restored = await restore({ type, ids });
        if (restored.ok) announce(t('plan.restored', { title, count: ids.length }));
      };
      show({
        text:
          ids.length === 1
            ? t('plan.deleted', { title })
            : t('plan.deletedMany', { count: ids.length }),
        action: { label: t('plan.undo'), onAction: () => void putBack() },
      });
    },
    async duplicate(rows) {
      const added = rows.map((row) => [...cellsOf(data, row)]);
      const outcome = await write({ type, changes: [], added }, { asOf: data.asOf });
      if (!outcome.ok) return;
      for (const id of outcome.value.value.ids) onAdded(id);
      announce(t('plan.duplicated', { count: rows.length }));
    },
  };
}

/** What a record holds, as cells that would write it again. */
const cellsOf = ({ descriptor, columns }: RegisterData, row: RegisterRow): readonly CellInput[] => {
  const known = new Set(columns.map(({ field }) => field.name));
  return registerFields({ type: descriptor, variant: null })
    .filter((field) => known.has(field.name) || row[field.name] !== undefined)
    .flatMap((field) =>
      cellsHolding({}, { field, element: null }, row[field.name] ?? null).filter(
        ({ value }) => value !== null,
      ),
    );
};
