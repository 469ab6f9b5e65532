/**
 * What a message needs, piece by piece, for those who write from a webmail: the addresses, the subject, the text, and the
 * file to attach. What was done is said aloud under them.
 */
import { FolderOpen } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/Button.tsx';
import { CopyLine } from './CopyLine.tsx';
import './message.css';

export interface MessagePiecesProps {
  addresses: readonly string[];
  /** Under « Copier les adresses »: how many, who has none. */
  aboutAddresses: string;
  subject: string;
  text: string;
  /** Gives the file and answers with what to say of it. Left out: nothing goes with the message. */
  file?:
    | { isPending: boolean; onShow: () => Promise<string | undefined>; help?: string }
    | undefined;
  /** What was done already: the draft was saved. */
  children?: ReactNode;
}

const takeFocus = (section: HTMLElement | null): void => section?.focus();

export function MessagePieces({
  addresses,
  aboutAddresses,
  subject,
  text,
  file,
  children,
}: MessagePiecesProps) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const show = async () => setSaid((await file?.onShow()) ?? '');
  return (
    <section
      ref={takeFocus}
      tabIndex={-1}
      className="mln-message"
      aria-label={t('message.title')}
      data-focus-target
    >
      {children}
      <p>{t('message.webmail')}</p>
      <ol className="mln-message__pieces">
        <CopyLine
          label={t('message.copyAddresses')}
          done={t('message.copiedAddresses')}
          text={addresses.join(', ')}
          about={aboutAddresses}
          onSaid={setSaid}
        />
        <CopyLine
          label={t('message.copySubject')}
          done={t('message.copiedSubject')}
          text={subject}
          about={subject}
          onSaid={setSaid}
        />
        <CopyLine
          label={t('message.copyText')}
          done={t('message.copiedText')}
          text={text}
          about={text.replaceAll(/\n+/gu, '\n').trim()}
          onSaid={setSaid}
        />
        {file && (
          <li className="mln-message__piece">
            <Button icon={FolderOpen} isPending={file.isPending} onPress={() => void show()}>
              {t('message.showFile')}
            </Button>
            <span>{file.help ?? t('message.showFileHelp')}</span>
          </li>
        )}
      </ol>
      <p className="mln-message__said" role="status">
        {said}
      </p>
    </section>
  );
}
