/** Throws one line away; the undo of this window brings it back. */
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/client/queries.ts';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';

interface RemoveLineProps {
  type: string;
  id: string;
  title: string;
}

export function RemoveLine({ type, id, title }: RemoveLineProps) {
  const { t } = useTranslation();
  const remove = useRemoval(type);
  return (
    <IconButton
      size="s"
      icon={Trash2}
      label={t('plans.delete', { title })}
      onPress={() => void remove(id, title)}
    />
  );
}

function useRemoval(type: string): (id: string, title: string) => Promise<void> {
  const { t } = useTranslation();
  const { show } = useToasts();
  const remove = useCommand('record.delete');
  const undo = useCommand('history.undo');
  return async (id, title) => {
    const outcome = await remove({ type, ids: [id] });
    if (!outcome.ok) return;
    show({
      text: t('commonGoods.deleted', { title }),
      action: { label: t('plans.undo'), onAction: () => void undo({}) },
    });
  };
}
