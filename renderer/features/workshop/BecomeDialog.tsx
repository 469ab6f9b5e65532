/** What the workshop leads to: an axis, a category or a note becomes an objective or an action, and keeps the link. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanRow } from '#shared/contract/plans.ts';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { ComboBox } from '#renderer/ui/field/ComboBox.tsx';
import { Select } from '#renderer/ui/field/Select.tsx';
import { TextArea } from '#renderer/ui/field/TextArea.tsx';
import { Dialog } from '#renderer/ui/overlay/Dialog.tsx';
import type { Becoming } from './wall/wall-props.ts';

interface BecomeDialogProps {
  what: Becoming;
  /** The workshop's own plan. */
  plan: string | null;
  onClose: () => void;
  onDone: (title: string, plan: string, item: string) => void;
}

const LONGEST = 500;

export function BecomeDialog({ what, plan: ownPlan, onClose, onDone }: BecomeDialogProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const plans = useMaillonQuery('plan.list', {}).data?.value ?? [];
  const [chosen, setChosen] = useState(ownPlan);
  const plan = plans.find(({ id }) => id === chosen)?.id ?? plans[0]?.id ?? '';
  const { data, failure } = useMaillonQuery('plan.view', { plan }, { enabled: plan !== '' });
  const rows = data?.value.rows ?? [];
  const [parent, setParent] = useState<string | null>(null);
  const [title, setTitle] = useState(what.title.slice(0, LONGEST));
  const [isMaking, setIsMaking] = useState(false);
  const become = useCommand('workshop.become');
  const placed = rows.find(({ id }) => id === parent)?.id ?? null;
  const problem = title.trim() === '' ? t('workshops.titleMissing') : undefined;

  const make = async () => {
    setIsMaking(true);
    const { type, id } = what;
    const outcome = await become({ type, id, plan, parent: placed, title: title.trim() });
    setIsMaking(false);
    if (outcome.ok) onDone(title.trim(), plan, outcome.value.value.item);
  };
  return (
    <Dialog
      title={t('workshops.becomeTitle')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      closeLabel={t('common.close')}
      footer={
        <>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            isDisabled={plan === '' || problem !== undefined}
            isPending={isMaking}
            onPress={() => void make()}
          >
            {t('workshops.becomeIt')}
          </Button>
        </>
      }
    >
      <div className="workshop-form">
        {failure && <Banner tone="bad" title={sentence(failure)} />}
        {plans.length === 0 ? (
          <p>{t('workshops.noPlan')}</p>
        ) : (
          <>
            <TextArea
              label={t('workshops.becomeName')}
              value={title}
              maxLength={LONGEST}
              error={problem}
              rows={2}
              onChange={setTitle}
            />
            <Select
              label={t('workshops.plan')}
              placeholder={t('workshops.plan')}
              options={plans.map(({ id, title: name }) => ({ id, label: name }))}
              value={plan}
              onChange={(id) => {
                setChosen(id);
                setParent(null);
              }}
            />
            <ComboBox
              key={plan}
              label={t('workshops.under')}
              note={t('common.optional')}
              help={t('workshops.underHelp')}
              options={rows.filter(({ level }) => level !== 'example').map(optionOf)}
              value={placed}
              onChange={setParent}
              emptyMessage={t('workshops.noItem')}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}

const optionOf = ({ id, number, title }: PlanRow) => ({
  id,
  label: [number, typeof title === 'string' ? title : ''].filter((part) => part !== '').join('. '),
});
