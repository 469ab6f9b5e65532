/** A picture was made lighter: from what to what, and the original if one would rather have it. */
import { useTranslation } from 'react-i18next';
import { MAX_ATTACHMENT_MEGABYTES } from '#shared/contract/attachments.ts';
import { formatBytes } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import type { Lightened } from './use-attaching.ts';

interface LightenedNoteProps {
  lightened: Lightened;
  onKeepOriginal: () => void;
}

export function LightenedNote({ lightened: { from, to }, onKeepOriginal }: LightenedNoteProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sizes = { from: formatBytes(from, language), to: formatBytes(to, language) };
  return (
    <p className="attach__lightened" role="status">
      <span>{t('attachments.lightened', sizes)}</span>
      {from <= MAX_ATTACHMENT_MEGABYTES * 1_000_000 && (
        <Button size="s" variant="quiet" onPress={onKeepOriginal}>
          {t('attachments.keepOriginal')}
        </Button>
      )}
    </p>
  );
}
