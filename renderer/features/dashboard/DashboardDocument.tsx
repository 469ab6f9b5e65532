/** The dashboard on paper: printed, changed in Word, or joined to a message to the structures that lead actions. */
import { useTranslation } from 'react-i18next';
import { organisation } from '#shared/model/organisation.ts';
import { useClient } from '#renderer/client/context.ts';
import { useDocumentDesk } from '#renderer/client/document-desk.ts';
import { useRecords } from '#renderer/client/records.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { DocumentMenu } from '#renderer/ui/message/DocumentMenu.tsx';
import { MessageDialog } from '#renderer/ui/message/MessageDialog.tsx';
import type { DashboardData } from './dashboard-data.ts';

export function DashboardDocument({ plan, data }: { plan: string; data: DashboardData }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { client } = useClient();
  const { show } = useToasts();
  const structures = useRecords(organisation) ?? [];
  const desk = useDocumentDesk((wishes) =>
    client.call('export.dashboard', { plan, filters: [...data.filters()], language, ...wishes }),
  );
  const say = async (done: Promise<string | undefined>) => {
    const text = await done;
    if (text !== undefined) show({ text, tone: 'ok' });
  };
  const leads = new Set(data.figures.groups.lead.map(({ key }) => key));
  const addresses = structures.flatMap(({ id, email }) => (leads.has(id) && email ? [email] : []));
  return (
    <>
      <DocumentMenu
        isMaking={desk.isMaking}
        onPrint={() => void say(desk.print())}
        onWord={() => void say(desk.keep('docx'))}
        onAttach={() => void desk.attach()}
      />
      {desk.message !== null && (
        <MessageDialog
          addresses={addresses}
          aboutAddresses={
            addresses.length === 0
              ? t('exporting.noAddress')
              : t('exporting.addresses', { count: addresses.length })
          }
          subject={desk.message.subject}
          text={desk.message.text}
          draft={desk.message.isSaved ? desk.message.name : null}
          file={{ isPending: desk.isMaking, onShow: desk.show }}
          onClose={desk.closeMessage}
        />
      )}
    </>
  );
}
