/** The dashboard as a PDF, opened where it can be, to be printed or handed over. */
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition } from '#shared/domain/view-definition.ts';
import { useClient } from '#renderer/client/context.ts';
import { useFiles } from '#renderer/client/files.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';

interface SaveDashboardProps {
  plan: string;
  filters: readonly Condition[];
}

export function SaveDashboard({ plan, filters }: SaveDashboardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { client, onFailure } = useClient();
  const files = useFiles();
  const [isMaking, setIsMaking] = useState(false);
  const make = async () => {
    setIsMaking(true);
    const outcome = await client.call('export.dashboard', {
      plan,
      filters: [...filters],
      language,
    });
    setIsMaking(false);
    if (outcome.ok) await files.save(outcome.value.value.file, outcome.value.value.name);
    else onFailure(outcome.error);
  };
  return (
    <Button icon={FileDown} isPending={isMaking} onPress={() => void make()}>
      {t('dashboard.save')}
    </Button>
  );
}
