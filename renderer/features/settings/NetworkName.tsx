/** The network's name, saved as one leaves the field; an empty one goes back to what it was. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/client/queries.ts';
import { TextField } from '#renderer/ui/field/TextField.tsx';

interface NetworkNameProps {
  id: string;
  name: string;
  isReadOnly: boolean;
}

export function NetworkName({ id, name, isReadOnly }: NetworkNameProps) {
  const { t } = useTranslation();
  const set = useCommand('record.set');
  // What is being typed; null while the field shows what is saved.
  const [typed, setTyped] = useState<string | null>(null);

  const save = async () => {
    const value = typed?.trim() ?? '';
    if (value !== '' && value !== name) {
      await set({ type: 'network', changes: [{ id, cells: [{ field: 'name', value }] }] });
    }
    setTyped(null);
  };

  return (
    <TextField
      label={t('settings.network')}
      value={typed ?? name}
      onChange={setTyped}
      onBlur={() => void save()}
      isReadOnly={isReadOnly}
      maxLength={200}
    />
  );
}
