/** Where the rows go: the title of the plan and, when one bears it already, update or double. */
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '#shared/contract/plans.ts';
import { Card } from '#renderer/ui/display/Card.tsx';
import { RadioGroup } from '#renderer/ui/field/RadioGroup.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';

interface ImportTargetProps {
  title: string;
  onTitle: (title: string) => void;
  namesake: PlanSummary | null;
  isNewWanted: boolean;
  onNewWanted: (isNewWanted: boolean) => void;
}

export function ImportTarget({
  title,
  onTitle,
  namesake,
  isNewWanted,
  onNewWanted,
}: ImportTargetProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('importing.whereTitle')}>
      <div className="importing__target">
        <TextField
          label={t('importing.planTitle')}
          value={title}
          onChange={onTitle}
          error={title.trim() === '' ? t('plans.nameMissing') : undefined}
        />
        {namesake && (
          <RadioGroup
            label={t('importing.twice')}
            value={isNewWanted ? 'new' : 'update'}
            onChange={(choice) => onNewWanted(choice === 'new')}
            choices={[
              {
                id: 'update',
                label: t('importing.whereUpdate', { title: namesake.title }),
                help: t('importing.whereUpdateHelp'),
              },
              { id: 'new', label: t('importing.whereNew'), help: t('importing.whereNewHelp') },
            ]}
          />
        )}
      </div>
    </Card>
  );
}
