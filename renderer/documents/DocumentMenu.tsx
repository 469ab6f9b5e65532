/** What is offered beside every document that Maillon makes: print it, change it in Word, join it to a message. */
import { ChevronDown, FileText, Mail, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button/Button.tsx';
import { MessagePieces } from '#renderer/ui/message/MessagePieces.tsx';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import { Menu } from '#renderer/ui/overlay/Menu.tsx';
import { type DraftedMessage, type MakeDocument, useDocument } from './use-document.ts';

export interface DocumentMenuProps {
  /** « Imprimer ou envoyer », unless the document has a name of its own. */
  label?: string;
  make: MakeDocument;
  /** What it is the document of, where there are several of them in sight. */
  about?: string;
  /** Small, in a table. */
  size?: 's' | 'm';
  /** `printed`: not changed in Word, as labels. `file`: kept for another program, as cards for an address book. */
  kind?: 'document' | 'printed' | 'file';
  /** Whom the message would go to. */
  addresses: readonly string[];
  /** How many they are, or why there is none. */
  aboutAddresses: string;
}

export function DocumentMenu({
  label,
  make,
  about,
  size = 'm',
  kind = 'document',
  addresses,
  aboutAddresses,
}: DocumentMenuProps) {
  const { t } = useTranslation();
  const { isMaking, print, keepForWord, draft, showFile } = useDocument(make);
  const [message, setMessage] = useState<DraftedMessage | null>(null);
  const name = label ?? t('documents.menu');
  const attach = async () => setMessage((await draft()) ?? null);
  const close = () => setMessage(null);
  return (
    <>
      <Menu
        label={name}
        placement="bottom end"
        trigger={
          <Button
            size={size}
            icon={Printer}
            endIcon={ChevronDown}
            isPending={isMaking}
            aria-label={about === undefined ? name : `${name} (${about})`}
          >
            {name}
          </Button>
        }
        groups={[
          {
            id: 'document',
            items: [
              ...(kind === 'file'
                ? []
                : [
                    {
                      id: 'pdf',
                      label: t('documents.print'),
                      icon: Printer,
                      onAction: () => void print(),
                    },
                  ]),
              ...(kind === 'printed'
                ? []
                : [
                    {
                      id: 'keep',
                      label: t(kind === 'file' ? 'documents.keep' : 'documents.word'),
                      icon: FileText,
                      onAction: () => void keepForWord(),
                    },
                  ]),
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
        <Dialog
          title={t('message.title')}
          isOpen
          onOpenChange={(isOpen) => !isOpen && close()}
          closeLabel={t('common.close')}
          footer={
            <Button variant="primary" onPress={close}>
              {t('common.close')}
            </Button>
          }
        >
          <MessagePieces
            addresses={addresses}
            aboutAddresses={aboutAddresses}
            subject={message.message.subject}
            text={message.message.text}
            file={{ isPending: isMaking, onShow: showFile }}
          >
            {message.isSaved && <p>{t('message.draftSaved', { name: message.name })}</p>}
          </MessagePieces>
        </Dialog>
      )}
    </>
  );
}
