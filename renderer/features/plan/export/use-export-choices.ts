/** The choices of the last export, kept on this computer; those just made are in force before they are written. */
import { useState } from 'react';
import type { ExportChoices } from '#shared/contract/spreadsheets.ts';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { coherent, FIRST_CHOICES } from './export-choices.ts';

export function useExportChoices(): [ExportChoices, (change: Partial<ExportChoices>) => void] {
  const kept = useMaillonQuery('application.state', {}).data?.value.settings.exportChoices;
  const save = useCommand('application.setSettings');
  const [own, setOwn] = useState<ExportChoices | null>(null);
  const choices = coherent(own ?? kept ?? FIRST_CHOICES);
  return [
    choices,
    (change) => {
      const next = coherent({ ...choices, ...change });
      setOwn(next);
      void save({ exportChoices: next });
    },
  ];
}
