/** A pasted block, read over a register's lines; what goes beyond them becomes records, in the same gesture. */
import { useTranslation } from 'react-i18next';
import type { CellInput } from '#shared/contract/records.ts';
import type { RegisterRow } from '#shared/contract/registers.ts';
import { ok } from '#shared/lib/result.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { BlockGround } from '../use-block-actions.ts';
import type { RegisterSheet } from './register-cells.ts';
import type { RegisterData } from './register-data.ts';
import { pasteRecords } from './register-paste.ts';

export function useRegisterPaste(
  data: RegisterData,
  sheet: RegisterSheet,
  onAdded: (id: string) => void,
): BlockGround<RegisterRow>['paste'] {
  const { t } = useTranslation();
  const language = useLanguage();
  const write = useCommand('register.write');
  const { fields, added: newRows, type, asOf } = data;
  const lacking = (cells: readonly CellInput[]) =>
    fields
      .filter(
        ({ required, name }) => required === true && !cells.some(({ field }) => field === name),
      )
      .map(({ label }) => label[language]);
  return (selection, cells, settings) => {
    const words = {
      tooWide: t('plan.pasteTooWide'),
      nowhere: t('plan.pasteNowhere'),
      lacking: (names: readonly string[]) => t('register.lacking', { fields: names.join(', ') }),
    };
    const ground = { sheet, settings, words, preset: newRows.preset, lacking };
    const pasted = pasteRecords(ground, selection, cells);
    if (!pasted.ok) return pasted;
    const { changes, added, from, to } = pasted.value;
    const adding = {
      count: added.length,
      async write() {
        const outcome = await write(
          {
            type,
            changes: changes.map(({ row, cells: own }) => ({ id: row.id, cells: [...own] })),
            added: added.map((own) => [...own]),
          },
          { asOf },
        );
        if (outcome.ok) for (const id of outcome.value.value.ids) onAdded(id);
        return outcome.ok;
      },
    };
    return ok({ changes, from, to, adding: added.length > 0 ? adding : null });
  };
}
