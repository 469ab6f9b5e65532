/** What is being done once it has lasted a second, how far it is, and the way to give it up; nothing before. */
import { useTranslation } from 'react-i18next';
import type { Stage } from '#shared/contract/task.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { ProgressBar } from './ProgressBar.tsx';

interface LongWaitBarProps {
  wait: {
    readonly stage: Stage | null;
    readonly part: number | null;
    readonly isGivenUp: boolean;
    readonly giveUp: () => void;
  } | null;
  /** Until more is known. */
  label: string;
}

export function LongWaitBar({ wait, label }: LongWaitBarProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (wait === null) return null;
  const { stage, part, isGivenUp, giveUp } = wait;
  if (isGivenUp) return <ProgressBar label={t('stages.stopping')} />;
  const percents = new Intl.NumberFormat(language, { style: 'percent' });
  return (
    <ProgressBar
      label={stage === null ? label : t(`stages.${stage}`)}
      cancel={{ label: t('common.stop'), onCancel: giveUp }}
      {...(part === null ? {} : { value: part, valueLabel: percents.format(part) })}
    />
  );
}
