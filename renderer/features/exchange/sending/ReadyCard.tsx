/** The file is there: what to do with it, piece by piece for a webmail, and what its preparation changed. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFiles } from '#renderer/client/files.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { MessagePieces } from '#renderer/ui/message/MessagePieces.tsx';
import { useAboutAddresses } from '../use-about-addresses.ts';
import type { ReadyFile } from './use-preparing.ts';

interface ReadyCardProps {
  ready: ReadyFile;
  donePath: string;
  onBack: () => void;
}

export function ReadyCard({ ready, donePath, onBack }: ReadyCardProps) {
  const { t } = useTranslation();
  const files = useFiles();
  const { prepared, saved, isDraft, password } = ready;
  const { to, subject, text } = prepared.message;
  const about = useAboutAddresses();
  // The file was given already, unless the draft was: it is given once, then shown.
  const isGiven = useRef(!isDraft && saved !== null);

  const show = async (): Promise<string | undefined> => {
    if (isGiven.current && (await files.show(prepared.file))) return undefined;
    if (!isGiven.current) {
      const given = await files.save(prepared.file, prepared.name);
      if (!given.ok || !given.value) return undefined;
      isGiven.current = true;
      if (await files.show(prepared.file))
        return t('message.shownInFolder', { name: prepared.name });
    }
    return t('message.inDownloads', { name: prepared.name });
  };

  return (
    <Card
      title={t('sending.ready')}
      footer={
        <div className="sending__actions">
          <Button onPress={onBack}>{t('sending.back')}</Button>
          <ButtonLink variant="primary" href={donePath}>
            {t('sending.done')}
          </ButtonLink>
        </div>
      }
    >
      <MessagePieces
        addresses={to}
        aboutAddresses={about(to)}
        subject={subject}
        text={text}
        file={{ isPending: false, onShow: show, help: t('sending.showHelp') }}
      >
        <p>{savedWords()}</p>
        {password !== null && (
          <p className="sending__password">{t('sending.tellPassword', { password })}</p>
        )}
      </MessagePieces>
      <p className="exchange__detail">{t('sending.remember')}</p>
    </Card>
  );

  function savedWords(): string {
    if (saved === null) return t('sending.notSaved');
    return t(isDraft ? 'message.draftSaved' : 'sending.saved', { name: saved });
  }
}
