/** Three columns to take home: short term, small difference, long term; under each axis its main categories. */
import { useTranslation } from 'react-i18next';
import { Target } from 'lucide-react';
import type { AxisResult } from '#shared/contract/workshops.ts';
import { type SynthesisColumn, synthesisOf } from '#shared/domain/prioritisation/synthesis.ts';
import { DEFAULT_THRESHOLD } from '#shared/model/workshop.ts';
import { classWords, prioritisationWordsOf } from '#shared/words/prioritisation.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { LinkButton } from '#renderer/ui/button/LinkButton.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Became } from '../wall/Became.tsx';
import { hueOf } from '../wall/hue.ts';
import type { Becoming } from '../wall/wall-props.ts';
import type { ResultsProps } from './results-props.ts';
import { synthesisHeads } from './synthesis-heads.ts';

interface SynthesisCardProps extends ResultsProps {
  itemPath: (plan: string, item: string) => string;
  onBecome: (what: Becoming) => void;
  onThreshold: () => void;
}

export function SynthesisCard({ view, meanings, onThreshold, ...props }: SynthesisCardProps) {
  const { t } = useTranslation();
  const words = prioritisationWordsOf(useLanguage());
  const { threshold } = view.workshop;
  return (
    <Card title={words.synthesis}>
      {view.result.short + view.result.long > 0 && (
        <div className="synthesis__about">
          <span>
            {words.thresholds(
              meanings,
              typeof threshold === 'number' ? threshold : DEFAULT_THRESHOLD,
            )}
          </span>{' '}
          <LinkButton onPress={onThreshold}>{t('workshops.changeThreshold')}</LinkButton>
        </div>
      )}
      <div className="synthesis">
        {synthesisOf(view.result.axes).map((column) => (
          <SynthesisPart
            key={column.name}
            column={column}
            view={view}
            meanings={meanings}
            {...props}
          />
        ))}
      </div>
    </Card>
  );
}

function SynthesisPart({
  column: { name, axes },
  view,
  meanings,
  itemPath,
  onBecome,
}: Omit<SynthesisCardProps, 'onThreshold'> & {
  column: SynthesisColumn<AxisResult>;
}) {
  const { t } = useTranslation();
  const words = prioritisationWordsOf(useLanguage());
  const heads = synthesisHeads(meanings, words);
  const becomes = (id: string): readonly string[] => {
    const value = view.axes.find((axis) => axis.id === id)?.['becomes'];
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  };
  return (
    <section className="synthesis__column" data-term={name} aria-label={heads[name]}>
      <h3 className="synthesis__heading">{heads[name]}</h3>
      {axes.length === 0 && <p className="synthesis__none">{t('workshops.noAxisHere')}</p>}
      {axes.map(({ axis, main }) => (
        <article key={axis.id} className="synthesis__axis" data-goal={hueOf(axis.number)}>
          <header className="synthesis__name">
            <h4>
              {axis.rank}. {axis.name}
            </h4>
            <IconButton
              icon={Target}
              size="s"
              label={t('workshops.becomeOf', { title: axis.name })}
              onPress={() => onBecome({ type: 'workshopAxis', id: axis.id, title: axis.name })}
            />
          </header>
          {(name === 'middle' || axis.tied) && (
            <p className="synthesis__class">
              {[
                name === 'middle' ? classWords(axis, meanings, words) : '',
                axis.tied ? words.tied : '',
              ]
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          )}
          <ol className="synthesis__main">
            {main.map((category) => (
              <li key={category.id}>
                {category.name} <span className="synthesis__count">{category.notes}</span>
              </li>
            ))}
          </ol>
          <Became items={becomes(axis.id)} names={view.names} itemPath={itemPath} />
        </article>
      ))}
    </section>
  );
}
