/** What is decided before people come in: the question, what colours mean, who is invited, the axes and their ideas. */
import { useTranslation } from 'react-i18next';
import { workshop as workshopType } from '#shared/model/workshop.ts';
import { fieldNamed, typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { Card } from '#renderer/ui/display/Card.tsx';
import type { WorkshopView } from '../wall/wall.ts';
import { AxesToPrepare } from './AxesToPrepare.tsx';
import { SavedField } from '#renderer/records/SavedField.tsx';
import './preparation.css';

interface PreparationTabProps {
  view: WorkshopView;
  asOf: number;
}

type FieldName = keyof (typeof workshopType)['fields'];

const GROUPS = {
  question: ['title', 'date', 'instruction', 'wallPhoto'],
  colours: ['shortMeaning', 'longMeaning', 'shortPerPerson', 'longPerPerson', 'anonymous'],
  people: ['invited'],
  reading: ['threshold', 'shares', 'plan', 'earlier'],
} as const satisfies Record<string, readonly FieldName[]>;

export function PreparationTab({ view, asOf }: PreparationTabProps) {
  const { t } = useTranslation();
  const type = typeNamed(useTypes() ?? [], workshopType.name);
  if (type === undefined) return null;
  const group = (name: keyof typeof GROUPS) => (
    <Card title={t(`workshops.prepare.${name}`)}>
      <div className="preparation__fields">
        {GROUPS[name].map((fieldName) => {
          const field = fieldNamed(type, fieldName);
          return field === undefined ? null : (
            <SavedField
              key={fieldName}
              type={type.name}
              record={view.workshop}
              field={field}
              asOf={asOf}
              help={helpOf(fieldName)}
            />
          );
        })}
      </div>
    </Card>
  );
  const helpOf = (name: FieldName): string | undefined => {
    if (name === 'shortMeaning') return t('workshops.shortMeaningHelp');
    if (name === 'longMeaning') return t('workshops.longMeaningHelp');
    if (name === 'threshold') return t('workshops.thresholdHelp');
    if (name === 'anonymous') return t('workshops.anonymousHelp');
    return undefined;
  };
  return (
    <div className="preparation">
      <div className="preparation__side">
        {group('question')}
        {group('colours')}
        {group('people')}
        {group('reading')}
      </div>
      <AxesToPrepare view={view} asOf={asOf} />
    </div>
  );
}
