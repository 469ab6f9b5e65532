/** What waits in the shared folder, for time, for a person, or for nothing any more. */
import { CircleHelp, FileWarning, Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SharedFolder } from '#shared/contract/shared-folder.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { ButtonLink } from '#renderer/ui/button/Button.tsx';
import { CardLine, CardLines } from '#renderer/ui/display/Card.tsx';

interface FolderNewsProps {
  folder: SharedFolder;
  inboxPath: string;
}

export function FolderNews({ folder, inboxPath }: FolderNewsProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const { asked, waiting, wrong, wrongCount } = folder;
  if (asked + waiting + wrongCount === 0) return null;
  return (
    <CardLines>
      {asked > 0 && (
        <CardLine
          icon={CircleHelp}
          tone="info"
          title={t('folder.asked', { count: asked })}
          detail={t('folder.askedText')}
          action={
            <ButtonLink size="s" href={inboxPath}>
              {t('folder.answer')}
            </ButtonLink>
          }
        />
      )}
      {waiting > 0 && (
        <CardLine
          icon={Hourglass}
          title={t('folder.waiting', { count: waiting })}
          detail={t('folder.waitingText')}
        />
      )}
      {wrongCount > 0 && (
        <CardLine
          icon={FileWarning}
          tone="warn"
          title={t('folder.wrong', { count: wrongCount })}
          detail={
            <>
              {t('folder.wrongText')}
              <ul className="folder__wrong">
                {wrong.map(({ name, failure }) => (
                  <li key={name}>
                    <span className="folder__label">{name}</span>
                    <br />
                    {sentence(failure)}
                  </li>
                ))}
              </ul>
            </>
          }
        />
      )}
    </CardLines>
  );
}
