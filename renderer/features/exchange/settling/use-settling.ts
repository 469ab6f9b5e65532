/** Settles fields by one ordinary gesture begun from what is shown: every value seen is answered, and Ctrl+Z takes it back. */
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/client/queries.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { type Choice, DELETED } from './contested.ts';

export interface Settling {
  settle: (choice: Choice, what: string) => void;
  settleAll: (choices: readonly Choice[], left: number) => void;
}

export function useSettling(asOf: number): Settling {
  const { t } = useTranslation();
  const { show } = useToasts();
  const send = useCommand('record.settle');

  const settle = async (choice: Choice, what: string) => {
    const outcome = await send({ choices: [choice] }, { asOf });
    if (!outcome.ok) return;
    if (choice.field !== DELETED)
      show({ text: t('conflicts.settled', { field: what }), tone: 'ok' });
    else
      show({ text: t(choice.value === true ? 'conflicts.removed' : 'conflicts.kept'), tone: 'ok' });
  };
  const settleAll = async (choices: readonly Choice[], left: number) => {
    if (choices.length > 0) {
      const outcome = await send({ choices: [...choices] }, { asOf });
      if (!outcome.ok) return;
    }
    show({
      text: t('conflicts.settledSome', { count: choices.length }),
      detail: left > 0 ? t('conflicts.leftSome', { count: left }) : undefined,
      tone: choices.length > 0 ? 'ok' : 'warn',
    });
  };
  return {
    settle: (choice, what) => void settle(choice, what),
    settleAll: (choices, left) => void settleAll(choices, left),
  };
}
