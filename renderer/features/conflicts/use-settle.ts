/** Settles a conflict by an ordinary write begun from what is shown: every value seen is answered at once. */
import { useTranslation } from 'react-i18next';
import type { Value } from '#shared/model/field.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { DELETED, type Conflict } from './conflict.ts';

export function useSettle(
  { type, id, field, element }: Conflict,
  asOf: number,
  what: string,
): (value: Value) => void {
  const { t } = useTranslation();
  const { show } = useToasts();
  const set = useCommand('record.set');
  const remove = useCommand('record.delete');
  const restore = useCommand('record.restore');

  const settle = async (value: Value) => {
    if (field === DELETED) {
      const gesture = value === true ? remove : restore;
      const outcome = await gesture({ type, ids: [id] }, { asOf });
      const text = value === true ? t('conflicts.removed') : t('conflicts.kept');
      if (outcome.ok) show({ text, tone: 'ok' });
      return;
    }
    const cell = { field, value, ...(element === '' ? {} : { element }) };
    const outcome = await set({ type, changes: [{ id, cells: [cell] }] }, { asOf });
    if (outcome.ok) show({ text: t('conflicts.settled', { field: what }), tone: 'ok' });
  };
  return (value) => void settle(value);
}
