/** Whether it can be had, said as one types: who has it and until when, and the next moment when nobody does. */
import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import { sayMoment } from '#shared/words/moment.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Icon } from '#renderer/ui/display/Icon.tsx';
import type { BookedTime } from './booked-time.ts';
import { useSaid } from './use-said.ts';

interface AvailabilityLineProps {
  answer: OutputOf<'sharing.availability'>;
  time: BookedTime;
  onNext: (next: { readonly day: string; readonly time: string | null }) => void;
}

export function AvailabilityLine({ answer, time, onNext }: AvailabilityLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const said = useSaid();
  const { isFree, free, standing, inTheWay, requests, next, names } = answer;
  const span = said.span(time);
  const list = (takings: typeof inTheWay) => (
    <ul className="sharing-taken__who">
      {takings.map((taken) => (
        <li key={taken.id}>{said.taking(taken, names)}</li>
      ))}
    </ul>
  );
  if (isFree) {
    return (
      <div className="sharing-free" role="status">
        <Icon of={CircleCheck} />
        <div>
          <p>{free > 1 ? t('sharing.freeOf', { span, free }) : t('sharing.free', { span })}</p>
          {requests.length > 0 && <p>{t('sharing.alsoAsked')}</p>}
          {requests.length > 0 && list(requests)}
        </div>
      </div>
    );
  }
  const isStopped = standing === 'paused' || standing === 'retired';
  return (
    <div className="sharing-taken" role="status">
      <Icon of={TriangleAlert} />
      <div>
        <p className="sharing-taken__title">
          {isStopped
            ? t(`sharing.${standing}`)
            : free > 0
              ? t('sharing.onlyFree', { free, wanted: time.quantity })
              : t('sharing.notFree', { span })}
        </p>
        {inTheWay.length > 0 && list(inTheWay)}
        {!isStopped && inTheWay.length === 0 && <p>{t('sharing.tooMany')}</p>}
        {next !== null && (
          <Button size="s" onPress={() => onNext(next)}>
            {t('sharing.takeNext', { moment: sayMoment(next, language) })}
          </Button>
        )}
      </div>
    </div>
  );
}
