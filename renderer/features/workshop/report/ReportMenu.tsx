/** The results on paper: printed, changed in Word, or joined to a message. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChevronDown, FileText, Mail, Printer } from 'lucide-react';
import { useClient } from '#renderer/client/context.ts';
import { useFiles } from '#renderer/client/files.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { Menu } from '#renderer/ui/overlay/Menu.tsx';
import { type Message, MessageDialog } from './MessageDialog.tsx';

interface ReportMenuProps {
  workshop: string;
  title: string;
}

export function ReportMenu({ workshop, title }: ReportMenuProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const { client } = useClient();
  const { show } = useToasts();
  const { save, open } = useFiles();
  const [isMaking, setIsMaking] = useState(false);
  const [message, setMessage] = useState<Message | null>(null);

  const made = async (format: 'pdf' | 'docx', isMessage = false) => {
    setIsMaking(true);
    const wishes = { workshop, format, language, message: isMessage };
    const outcome = await client.call('export.workshop', wishes);
    setIsMaking(false);
    if (outcome.ok) return outcome.value.value;
    show({ text: sentence(outcome.error), tone: 'bad' });
    return undefined;
  };
  const print = async () => {
    const file = await made('pdf');
    if (file === undefined) return;
    const opened = await open(file.file, file.name);
    if (!opened.ok) return;
    const words = opened.value === 'opened' ? 'exporting.openedToPrint' : 'exporting.toPrint';
    show({ text: t(words, { name: file.name }), tone: 'ok' });
  };
  const keep = async () => {
    const file = await made('docx');
    if (file === undefined) return;
    const saved = await save(file.file, file.name);
    if (saved.ok && saved.value)
      show({ text: t('exporting.saved', { name: file.name }), tone: 'ok' });
  };
  const attach = async () => {
    const file = await made('pdf', true);
    if (file === undefined) return;
    const saved = await save(file.file, file.name);
    if (saved.ok) setMessage({ ...file.message, name: file.name, isSaved: saved.value });
  };
  return (
    <>
      <Menu
        label={t('workshops.report')}
        placement="bottom end"
        trigger={
          <Button icon={Printer} endIcon={ChevronDown} isPending={isMaking}>
            {t('workshops.report')}
          </Button>
        }
        groups={[
          {
            id: 'report',
            items: [
              {
                id: 'pdf',
                label: t('workshops.printPdf'),
                icon: Printer,
                onAction: () => void print(),
              },
              {
                id: 'docx',
                label: t('workshops.saveWord'),
                icon: FileText,
                onAction: () => void keep(),
              },
              {
                id: 'message',
                label: t('exporting.attach'),
                icon: Mail,
                onAction: () => void attach(),
              },
            ],
          },
        ]}
      />
      {message !== null && (
        <MessageDialog
          workshop={workshop}
          title={title}
          message={message}
          onClose={() => setMessage(null)}
        />
      )}
    </>
  );
}
