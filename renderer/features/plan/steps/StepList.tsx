/** The steps of an action, in order: ticked, dated, given to somebody, moved by keys; and a line to add the next. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { shareOfSteps } from '#shared/domain/plan-steps.ts';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { ThinBar } from '#renderer/ui/display/ThinBar.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import type { PlanData } from '../plan-data.ts';
import { useCellWrites } from '#renderer/records/use-cell-writes.ts';
import { AddStep } from './AddStep.tsx';
import { StepLine } from './StepLine.tsx';
import './steps.css';

export interface StepListProps {
  data: PlanData;
  item: string;
  announce: (text: string) => void;
}

const NONE: readonly never[] = [];

export function StepList({ data, item, announce }: StepListProps) {
  const { t } = useTranslation();
  const { show } = useToasts();
  const sentence = useFailureSentence();
  const answer = useMaillonQuery('step.list', { item });
  const move = useCommand('step.move');
  const remove = useCommand('record.delete');
  const restore = useCommand('record.restore');
  const type = data.types.find(({ name }) => name === 'step');
  const listed = useMemo(
    () => ({ records: answer.data?.value.steps ?? NONE, asOf: answer.data?.asOf ?? 0 }),
    [answer.data],
  );
  const writes = useCellWrites('step', listed, type?.fields ?? NONE);
  if (answer.failure !== null) return <Banner tone="bad" title={sentence(answer.failure)} />;
  if (answer.data === undefined || type === undefined) return null;

  const { names } = answer.data.value;
  const { asOf } = answer.data;
  const steps = writes.records;
  const done = steps.filter((step) => step.done).length;
  const share = shareOfSteps({ done, total: steps.length });

  const place = async (index: number, by: -1 | 1) => {
    const step = steps[index];
    const other = steps[index + by];
    if (step === undefined || other === undefined) return announce(t('plan.cannotMove'));
    // Before the one above: after the one above that.
    const after = by === 1 ? other.id : (steps[index - 2]?.id ?? null);
    const outcome = await move({ step: step.id, after }, { asOf });
    if (outcome.ok) announce(t('plan.moved'));
    return undefined;
  };
  const throwAway = async (id: string, title: string) => {
    const outcome = await remove({ type: 'step', ids: [id] }, { asOf });
    if (!outcome.ok) return;
    show({
      text: t('plan.deleted', { title }),
      action: {
        label: t('plan.undo'),
        onAction: () => void restore({ type: 'step', ids: [id] }),
      },
    });
  };

  return (
    <div className="steps">
      {steps.length === 0 ? (
        <p className="steps__none">{t('plan.noStep')}</p>
      ) : (
        <>
          <p className="steps__count">
            {t('plan.stepsDone', { done, count: steps.length })}
            <ThinBar value={share / 100} label={t('plan.percent', { count: share })} />
          </p>
          <ol className="steps__list" aria-label={t('plan.steps')}>
            {steps.map((step, index) => (
              <StepLine
                key={step.id}
                step={step}
                type={type}
                names={names}
                today={data.today}
                writes={writes}
                isFirst={index === 0}
                isLast={index === steps.length - 1}
                onMove={(by) => void place(index, by)}
                onRemove={() => void throwAway(step.id, step.title)}
              />
            ))}
          </ol>
        </>
      )}
      <AddStep item={item} asOf={asOf} onAdded={(title) => announce(t('plan.added', { title }))} />
    </div>
  );
}
