/** Goals or objectives of a plan taken as axes; what stands right under each is its list of ideas. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { Select } from '#renderer/ui/field/Select.tsx';
import { textOf } from '../wall/wall.ts';

export interface TakenAxis {
  readonly title: string;
  /** One a line. */
  readonly ideas: string;
  readonly source: string;
}

interface PlanAxesProps {
  /** The workshop's own. */
  plan: string | null;
  onTake: (axes: readonly TakenAxis[]) => void;
}

export function PlanAxes({ plan: own, onTake }: PlanAxesProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const plans = useMaillonQuery('plan.list', {}).data?.value ?? [];
  const [chosen, setChosen] = useState(own);
  const plan = plans.find(({ id }) => id === chosen)?.id ?? plans[0]?.id ?? '';
  const { data, failure } = useMaillonQuery('plan.view', { plan }, { enabled: plan !== '' });
  const rows = data?.value.rows ?? [];
  const proposed = rows.filter(({ level }) => level === 'goal' || level === 'objective');
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string, isTaken: boolean) =>
    setTaken((before) => {
      const next = new Set(before);
      if (isTaken) next.add(id);
      else next.delete(id);
      return next;
    });
  const axes = proposed
    .filter(({ id }) => taken.has(id))
    .map((row): TakenAxis => ({
      title: nameOf(row),
      ideas: rows
        .filter(({ under }) => under === row.id)
        .map(nameOf)
        .join('\n'),
      source: row.id,
    }));
  if (plans.length === 0) return <p>{t('workshops.noPlan')}</p>;
  return (
    <div className="workshop-form">
      {failure && <Banner tone="bad" title={sentence(failure)} />}
      <Select
        label={t('workshops.plan')}
        placeholder={t('workshops.plan')}
        options={plans.map(({ id, title }) => ({ id, label: title }))}
        value={plan}
        onChange={(id) => {
          setChosen(id);
          setTaken(new Set());
        }}
      />
      <ul className="plan-axes" aria-label={t('workshops.takeFromPlan')}>
        {proposed.map((row) => (
          <li key={row.id} data-level={row.level}>
            <Checkbox
              isSelected={taken.has(row.id)}
              onChange={(isTaken) => toggle(row.id, isTaken)}
            >
              {[row.number, nameOf(row)].filter((part) => part !== '').join('. ')}
            </Checkbox>
          </li>
        ))}
      </ul>
      <div className="workshop-form__buttons">
        <Button variant="primary" isDisabled={axes.length === 0} onPress={() => onTake(axes)}>
          {t('workshops.takeThem', { count: axes.length })}
        </Button>
      </div>
    </div>
  );
}

const nameOf = (row: PlanRow): string => textOf(row['title']);
