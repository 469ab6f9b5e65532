/** What is done to a booking in one gesture; each can be taken back. */
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/client/queries.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';

export interface LoanGestures {
  giveBack: () => void;
  leave: () => void;
  agree: () => void;
  refuse: () => void;
  cancel: () => void;
}

export function useLoanGestures({ id }: { id: string }, what: string): LoanGestures {
  const { t } = useTranslation();
  const { show } = useToasts();
  const set = useCommand('record.set');
  const giveBack = useCommand('sharing.giveBack');
  const undo = useCommand('history.undo');
  const say = (text: string) =>
    show({
      text,
      tone: 'ok',
      action: { label: t('sharing.undo'), onAction: () => void undo({}) },
    });
  const become = async (state: string, text: string) => {
    const cells = [{ field: 'state', value: state }];
    const outcome = await set({ type: 'booking', changes: [{ id, cells }] });
    if (outcome.ok) say(text);
  };
  const isBack = async () => {
    const outcome = await giveBack({ booking: id });
    if (outcome.ok) say(t('sharing.gaveBack', { what }));
  };
  return {
    giveBack: () => void isBack(),
    leave: () => void become('out', t('sharing.left', { what })),
    agree: () => void become('agreed', t('sharing.agreedSaid', { what })),
    refuse: () => void become('refused', t('sharing.refusedSaid')),
    cancel: () => void become('cancelled', t('sharing.cancelled')),
  };
}
