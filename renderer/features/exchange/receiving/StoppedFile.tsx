/** A file that goes no further: early, received already, or refused, with what can be done of it. */
import { Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { WaitingFile } from '#shared/contract/exchange.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import type { ExchangePaths } from '../exchange-paths.ts';
import { FILE_STATES } from './file-state.ts';

import { usePutAway } from './use-put-away.ts';

interface StoppedFileProps {
  file: WaitingFile;
  paths: ExchangePaths;
  onPutAway: () => void;
}

export function StoppedFile({ file, paths, onPutAway }: StoppedFileProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const refusal = useFailureSentence();
  const putAway = usePutAway(onPutAway);
  const { recipients } = useMaillonQuery('exchange.overview', {}).data?.value ?? {};
  const sender = recipients?.find(({ structure }) => structure.name === file.from?.structure);
  const { status } = file;
  const { title, text } = wordsOf();
  return (
    <Card title={title} icon={FILE_STATES[status.is].icon}>
      <div className="receiving__form">
        <p className="exchange__detail">
          {[file.name, file.prepared && formatMoment(file.prepared, language)]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p>{text}</p>
        <div className="sending__actions">
          <Button onPress={() => putAway(file)}>{t('receiving.putAway')}</Button>
          {status.is === 'early' && (
            <ButtonLink
              variant="primary"
              icon={Send}
              href={paths.prepare(sender ? [sender.structure.id] : [])}
            >
              {t('receiving.ask')}
            </ButtonLink>
          )}
        </div>
      </div>
    </Card>
  );

  function wordsOf(): { title: string; text: string } {
    if (status.is === 'early')
      return { title: t('receiving.earlyTitle'), text: t('receiving.earlyText') };
    if (status.is === 'refused') {
      return {
        title: t('receiving.refusedTitle'),
        text: refusal(status.failure),
      };
    }
    return { title: t('receiving.knownTitle'), text: t('receiving.knownText') };
  }
}
