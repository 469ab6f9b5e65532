/** Whose key is it? A first one is a question between people; a changed one stops until its words were read by telephone. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingFile } from '#shared/contract/exchange.ts';
import { formatMoment } from '#renderer/i18n/format.ts';
import { ofName } from '#renderer/i18n/of-name.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { KeyWords } from '../KeyWords.tsx';
import { usePutAway } from './use-put-away.ts';

interface TrustCardProps {
  file: WaitingFile;
  onTrust: () => void;
  onPutAway: () => void;
}

export function TrustCard({ file, onTrust, onPutAway }: TrustCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const putAway = usePutAway(onPutAway);
  const [isCompared, setIsCompared] = useState(false);
  const { status, from, prepared } = file;
  const whose = from === null ? '' : ofName(from.structure, language);
  const person = from?.person ?? null;
  const who =
    person === null
      ? t('receiving.whoStructure', { whose })
      : t('receiving.whoPerson', { person, whose });
  const no = <Button onPress={() => putAway(file)}>{t('receiving.questionNo')}</Button>;
  const when = prepared !== null && (
    <p className="exchange__detail">
      {file.name} · {formatMoment(prepared, language)}
    </p>
  );

  if (status.is === 'question') {
    return (
      <Card title={t('receiving.questionTitle', { who })}>
        <div className="receiving__form">
          {when}
          <p>{t('receiving.questionText')}</p>
          <KeyWords words={status.words} />
          <div className="sending__actions">
            {no}
            <Button variant="primary" onPress={onTrust}>
              {t('receiving.questionYes')}
            </Button>
          </div>
        </div>
      </Card>
    );
  }
  if (status.is !== 'stopped') return null;
  return (
    <Card title={t('receiving.stoppedTitle', { whose })}>
      <div className="receiving__form">
        {when}
        <p>{t('receiving.stoppedText', { whose })}</p>
        <p>{t('receiving.stoppedDo')}</p>
        <div className="receiving__compared">
          <KeyWords label={t('receiving.wordsNow')} words={status.words} />
          <KeyWords label={t('receiving.wordsBefore')} words={status.before} isFormer />
        </div>
        <Checkbox isSelected={isCompared} onChange={setIsCompared}>
          {t('receiving.stoppedCheck')}
        </Checkbox>
        <div className="sending__actions">
          {no}
          <Button isDisabled={!isCompared} onPress={onTrust}>
            {t('receiving.stoppedGo')}
          </Button>
        </div>
      </div>
    </Card>
  );
}
