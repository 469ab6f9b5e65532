/** The ways out of a plan: straight to paper with the last choices (Ctrl+P), or « Exporter » to choose. */
import { FileOutput, Printer } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFiles } from '#renderer/client/files.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { formatCount } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import type { ToastMessage } from '#renderer/ui/feedback/toasts.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { chordOf } from '#renderer/ui/grid/chord.ts';
import { arranged } from '#shared/domain/column-arrangement.ts';
import { shownColumns } from '#renderer/records/record-column.ts';
import type { PlanData } from '../plan-data.ts';
import type { PlanView } from '../view/use-plan-view.ts';
import { ExportDialog } from './ExportDialog.tsx';
import { printed, wishesOf } from './export-choices.ts';
import { scopesOf, type PersonInSight } from './scopes.ts';
import { useExportChoices } from './use-export-choices.ts';
import { type Exported, useExporting } from './use-exporting.ts';

export interface ExportButtonProps {
  data: PlanData;
  view: PlanView;
  /** Whose list is in sight. */
  person: PersonInSight | null;
}

export function ExportButton({ data, view, person }: ExportButtonProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const { show } = useToasts();
  const files = useFiles();
  const [isOpen, setIsOpen] = useState(false);
  const [forget, setForget] = useState<(() => void) | null>(null);
  const [choices, choose] = useExportChoices();
  const { openFile, giveUp, failure, wait, isMaking } = useExporting();
  // Made when something goes out, rather than at each cell that changes: they go through the whole plan.
  const inSight = () => ({
    plan: data.plan.id,
    language,
    columns: data.columns,
    shown: shownColumns(arranged(data.columns, view.settings.arrangement), view.settings.isShown),
  });
  const counted = (count: number) => ({ count, number: formatCount(count, language) });
  const scopes = () =>
    scopesOf(data, view, person, {
      whole: t('exporting.wholePlan'),
      seen: (count) => t('exporting.seen', counted(count)),
      person: (name, count) =>
        name === null
          ? t('exporting.ofNobody', counted(count))
          : t('exporting.ofPerson', { name, ...counted(count) }),
    });

  const say = (text: string, action?: ToastMessage['action']) => {
    const close = show({ text, tone: 'ok', action });
    setForget(() => close);
  };
  /** What was said of the last file would hide the buttons of the next. */
  const open = () => {
    forget?.();
    setIsOpen(true);
  };
  const saySaved = ({ file, name }: Exported) =>
    say(t('exporting.saved', { name }), {
      label: t('message.showFile'),
      onAction: () => void showFile(file, name),
    });
  const showFile = async (file: string, name: string) => {
    if (!(await files.show(file))) say(t('message.inDownloads', { name }));
  };
  const print = async () => {
    const done = await openFile(wishesOf(printed(choices), scopes()[0].items, inSight()));
    if (done === undefined) return;
    const { name } = done.exported;
    if (done.isOpened) say(t('exporting.openedToPrint', { name }));
    else if (done.isSaved) say(t('exporting.toPrint', { name }));
  };

  const sayLong = useEffectEvent(() =>
    show({
      text: t('exporting.making'),
      action: { label: t('common.stop'), onAction: giveUp },
    }),
  );
  const isLong = wait !== null;
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
          scopes={scopes()}
          inSight={inSight()}
          choices={choices}
          onChoose={choose}
          onSaved={saySaved}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
