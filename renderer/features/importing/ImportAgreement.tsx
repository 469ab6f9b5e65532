/** The counts, in large, and the one button that writes. With a value to correct there is no button to press. */
import { useTranslation } from 'react-i18next';
import type { PlanImportPreview } from '#shared/contract/spreadsheets.ts';
import { formatCount } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { useLevelCounts } from './use-counts.ts';

interface ImportAgreementProps {
  preview: PlanImportPreview;
  /** A table from the clipboard was not read in any file: how it was written is nobody's question. */
  isPasted: boolean;
  isReady: boolean;
  isImporting: boolean;
  onImport: () => void;
}

const SEPARATORS = {
  ';': 'importing.semicolon',
  ',': 'importing.comma',
  '\t': 'importing.tab',
} as const;
const ENCODINGS = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' } as const;

export function ImportAgreement({
  preview,
  isPasted,
  isReady,
  isImporting,
  onImport,
}: ImportAgreementProps) {
  const { t } = useTranslation();
  const levelCounts = useLevelCounts();
  const { counts, problems, encoding, separator } = preview;
  const written = counts.new + counts.changed;
  return (
    <Card title={t('importing.summary')}>
      <div className="importing__summary">
        <ul className="importing__figures">
          <Figure count={counts.new} word={t('importing.countNew', { count: counts.new })} />
          <Figure
            count={counts.changed}
            word={t('importing.countChanged', { count: counts.changed })}
          />
          <Figure count={counts.same} word={t('importing.countSame', { count: counts.same })} />
          {problems.length > 0 && (
            <Figure
              tone="bad"
              count={problems.length}
              word={t('importing.countProblems', { count: problems.length })}
            />
          )}
        </ul>
        <p>
          {t('importing.levels', { levels: levelCounts(counts) })}
          {!isPasted &&
            ` ${t('importing.readAs', {
              encoding: ENCODINGS[encoding],
              separator: t(SEPARATORS[separator]),
            })}`}
        </p>
        {problems.length === 0 && written === 0 && <p>{t('importing.nothing')}</p>}
        {problems.length === 0 && written > 0 && (
          <div className="importing__agree">
            <Button
              variant="primary"
              isDisabled={!isReady}
              isPending={isImporting}
              onPress={onImport}
            >
              {t('importing.go', { count: written })}
            </Button>
            <span>{t('importing.undoable')}</span>
          </div>
        )}
      </div>
    </Card>
  );
}

function Figure({
  count,
  word,
  tone = 'neutral',
}: {
  count: number;
  word: string;
  tone?: 'neutral' | 'bad';
}) {
  const language = useLanguage();
  return (
    <li className={`importing__figure importing__figure--${tone}`}>
      <strong>{formatCount(count, language)}</strong> {word}
    </li>
  );
}
