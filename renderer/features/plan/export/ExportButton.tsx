/** The ways out of a plan: straight to paper with the last choices (Ctrl+P), or « Exporter » to choose. */
import { FileOutput, Printer } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { chordOf } from '#renderer/ui/grid/chord.ts';
import { arranged } from '#shared/domain/column-arrangement.ts';
import { shownColumns } from '../plan-columns.ts';
import type { PlanData } from '../plan-data.ts';
import type { ColumnSettings } from '../use-column-settings.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { printed, wishesOf } from './export-choices.ts';
import { useExportChoices } from './use-export-choices.ts';
import { useExporting } from './use-exporting.ts';

export interface ExportButtonProps {
  data: PlanData;
  settings: ColumnSettings;
}

export function ExportButton({ data, settings }: ExportButtonProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const { show } = useToasts();
  const [isOpen, setIsOpen] = useState(false);
  const [forget, setForget] = useState<(() => void) | null>(null);
  const [choices, choose] = useExportChoices();
  const { exportFile, cancel, failure, isLong, isMaking } = useExporting();
  const inSight = {
    plan: data.plan.id,
    language,
    columns: data.columns,
    shown: shownColumns(arranged(data.columns, settings.arrangement), settings.isShown),
  };

  const say = (text: string) => {
    const close = show({ text, tone: 'ok' });
    setForget(() => close);
  };
  /** What was said of the last file would hide the buttons of the next. */
  const open = () => {
    forget?.();
    setIsOpen(true);
  };
  const print = async () => {
    const done = await exportFile(wishesOf(printed(choices), null, inSight));
    if (done?.isSaved === true) say(t('exporting.toPrint', { name: done.exported.name }));
  };

  const sayLong = useEffectEvent(() =>
    show({
      text: t('exporting.making'),
      action: { label: t('exporting.giveUp'), onAction: cancel },
    }),
  );
  useEffect(() => (isLong ? sayLong() : undefined), [isLong]);
  const sayFailure = useEffectEvent((refused: ClientFailure) =>
    show({ text: sentence(refused), tone: 'bad' }),
  );
  useEffect(() => {
    if (failure !== null) sayFailure(failure);
  }, [failure]);

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || chordOf(event) !== 'Ctrl+P') return;
    event.preventDefault();
    if (!isMaking) void print();
  });
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <>
      <IconButton
        icon={Printer}
        label={t('exporting.print', { paper: choices.paper.toUpperCase() })}
        keys="Ctrl+P"
        onPress={() => void print()}
      />
      <Button icon={FileOutput} onPress={open}>
        {t('exporting.export')}
      </Button>
      {isOpen && (
        <ExportDialog
          data={data}
          inSight={inSight}
          choices={choices}
          onChoose={choose}
          onSaved={(name) => say(t('exporting.saved', { name }))}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
