/** « Exporter »: what, for which use, how; then a file, or a message with the file attached. */
import { Mail, Save } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportChoices } from '#shared/contract/spreadsheets.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { LongWaitBar } from '#renderer/ui/feedback/LongWaitBar.tsx';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import { ExportForm } from './ExportForm.tsx';
import { type ExportWishes, type PlanInSight, wishesOf } from './export-choices.ts';
import { MessageReady, type ReadyMessage } from './MessageReady.tsx';
import type { Scope } from './scopes.ts';
import { type Exported, useExporting } from './use-exporting.ts';
import './export.css';

export interface ExportDialogProps {
  scopes: readonly [Scope, ...Scope[]];
  inSight: PlanInSight;
  choices: ExportChoices;
  onChoose: (change: Partial<ExportChoices>) => void;
  onSaved: (exported: Exported) => void;
  onClose: () => void;
}

export function ExportDialog({
  scopes,
  inSight,
  choices,
  onChoose,
  onSaved,
  onClose,
}: ExportDialogProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const { exportFile, failure, wait, isMaking } = useExporting();
  const [asked, setAsked] = useState<'file' | 'message'>('file');
  const [chosen, setChosen] = useState(scopes[0].id);
  const [ready, setReady] = useState<ReadyMessage | null>(null);
  /** Where the keyboard was when the work began: it goes back there when the work is given up. */
  const from = useRef<Element | null>(null);
  const scope = scopes.find(({ id }) => id === chosen) ?? scopes[0];
  const wishes: ExportWishes = wishesOf(choices, scope.items, inSight);

  const begin = (what: 'file' | 'message') => {
    from.current = document.activeElement;
    setAsked(what);
  };
  const giveUp = () => {
    wait?.giveUp();
    if (from.current instanceof HTMLElement) from.current.focus();
  };
  const saveFile = async () => {
    begin('file');
    const done = await exportFile(wishes);
    if (done?.isSaved !== true) return;
    onSaved(done.exported);
    onClose();
  };
  const attach = async () => {
    begin('message');
    const done = await exportFile({ ...wishes, message: true });
    if (done !== undefined) setReady({ ...done, wishes });
  };

  if (ready !== null) {
    return (
      <Dialog
        title={t('message.title')}
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        closeLabel={t('common.close')}
        footer={
          <>
            <Button onPress={() => setReady(null)}>{t('exporting.back')}</Button>
            <Button variant="primary" onPress={onClose}>
              {t('common.close')}
            </Button>
          </>
        }
      >
        <MessageReady ready={ready} actions={scope.actions} />
      </Dialog>
    );
  }

  return (
    <Dialog
      title={t('exporting.title')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      size="l"
      footer={
        <>
          {wait !== null && (
            <div className="export__progress">
              <LongWaitBar wait={{ ...wait, giveUp }} label={t('exporting.making')} />
            </div>
          )}
          <Button
            icon={Mail}
            isPending={isMaking && asked === 'message'}
            onPress={() => void attach()}
          >
            {t('exporting.attach')}
          </Button>
          <Button
            variant="primary"
            icon={Save}
            isPending={isMaking && asked === 'file'}
            onPress={() => void saveFile()}
          >
            {t('exporting.save')}
          </Button>
        </>
      }
    >
      {failure && <Banner tone="bad" title={sentence(failure)} />}
      <ExportForm
        choices={choices}
        onChoose={onChoose}
        scopes={scopes}
        scope={scope.id}
        onScope={setChosen}
      />
    </Dialog>
  );
}
