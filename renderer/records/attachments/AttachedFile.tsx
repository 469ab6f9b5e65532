/** One attached file: its picture or its kind, its name and size, and what can be done with it. */
import { CircleDashed, Download, Expand, FileText } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readAttachment } from '#shared/model/attachment-value.ts';
import { useFiles } from '#renderer/client/files.ts';
import { useClient } from '#renderer/client/context.ts';
import { formatBytes } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { Icon } from '#renderer/ui/display/Icon.tsx';
import { PictureDialog } from './PictureDialog.tsx';

export interface AttachedFileProps {
  /** As a field of kind `attachment` holds it. */
  value: string;
  /** Null while it was not received. */
  bytes: number | null;
  /** Whether it is shown by itself. */
  isPicture: boolean;
  /** What it shows, said by a person; its name otherwise. */
  caption?: string;
  /** Under its name: who, when. */
  detail?: string;
  /** What else can be done with it: replace it, take it away. */
  children?: ReactNode;
}

export function AttachedFile({
  value,
  bytes,
  isPicture,
  caption = '',
  detail,
  children,
}: AttachedFileProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { client, onFailure } = useClient();
  const files = useFiles();
  const [isLarge, setIsLarge] = useState(false);
  const { hash, name } = readAttachment(value) ?? { hash: '', name: value };
  const isHere = bytes !== null;
  const isShown = isHere && isPicture;
  const isPaper = /\.pdf$/iu.test(name);
  const address = `pictures/${hash}`;

  const take = async () => {
    const taken = await client.call('attachment.take', { value });
    if (!taken.ok) return onFailure(taken.error);
    const { file, name: proposed } = taken.value.value;
    if (isPaper) await files.open(file, proposed);
    else await files.save(file, proposed);
  };
  return (
    <div className="attach__file">
      {isShown ? (
        <button
          type="button"
          className="attach__thumb"
          aria-label={t('attachments.viewNamed', { name: caption || name })}
          onClick={() => setIsLarge(true)}
        >
          <img src={address} alt="" />
        </button>
      ) : (
        <span className="attach__thumb" data-absent={!isHere || undefined}>
          <Icon of={isHere ? FileText : CircleDashed} />
        </span>
      )}
      <div className="attach__words">
        {caption !== '' && <strong>{caption}</strong>}
        <span className="attach__name">{name}</span>
        <span className="attach__detail">
          {[isHere ? formatBytes(bytes, language) : t('attachments.absent'), detail]
            .filter((part) => part !== undefined && part !== '')
            .join(' · ')}
        </span>
        {!isHere && <span className="attach__detail">{t('attachments.absentHelp')}</span>}
      </div>
      <span className="attach__acts">
        {isShown && (
          <IconButton
            size="s"
            icon={Expand}
            label={t('attachments.view')}
            onPress={() => setIsLarge(true)}
          />
        )}
        {isHere && (
          <IconButton
            size="s"
            icon={isPaper ? FileText : Download}
            label={t(isPaper ? 'attachments.open' : 'attachments.save')}
            onPress={() => void take()}
          />
        )}
        {children}
      </span>
      {isLarge && (
        <PictureDialog
          title={caption || name}
          address={address}
          onClose={() => setIsLarge(false)}
        />
      )}
    </div>
  );
}
