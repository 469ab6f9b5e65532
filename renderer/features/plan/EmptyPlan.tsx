/** A plan before it holds anything: what it is for, a first goal, or the table one already has. */
import { Table2, Upload } from 'lucide-react';
import type { Cells } from '#renderer/ui/grid/clipboard/tsv.ts';
import { usePastedCells } from './use-pasted-cells.ts';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';

export interface EmptyPlanProps {
  importPath: string;
  onAddGoal: (title: string) => Promise<unknown>;
  /** A table was pasted here. */
  onTable: (cells: Cells) => void;
}

export function EmptyPlan({ importPath, onAddGoal, onTable }: EmptyPlanProps) {
  usePastedCells(onTable);
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (title.trim() !== '') void onAddGoal(title.trim());
  };
  return (
    <EmptyState
      icon={Table2}
      title={t('plan.emptyTitle')}
      actions={
        <>
          <form className="plan__first" onSubmit={submit}>
            <TextField label={t('plan.firstGoalName')} value={title} onChange={setTitle} />
            <Button type="submit" variant="primary">
              {t('plan.firstGoal')}
            </Button>
          </form>
          <ButtonLink icon={Upload} href={importPath}>
            {t('plan.importTable')}
          </ButtonLink>
        </>
      }
    >
      {t('plan.emptyText')}
    </EmptyState>
  );
}
