/** At the foot, while a block is selected: its size, what is filled in it, and what it adds up to. */
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAmount } from '#shared/words/format.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { formatCount } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { BlockSummary } from './block-summary.ts';
import type { SelectedBlock } from './selected-block.ts';
import './totals.css';

export function BlockFacts({ selected }: { selected: SelectedBlock }) {
  const block = useSyncExternalStore(selected.subscribe, selected.get);
  // There before there is anything to say: what comes into it is then read aloud.
  return (
    <span role="status" className="records__block">
      {block !== null && <Facts block={block} />}
    </span>
  );
}

function Facts({ block }: { block: BlockSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { lines, columns, filled, sum } = block;
  const count = (number: number) => formatCount(number, language);
  return (
    <>
      <strong>
        {t('plan.blockSize', {
          lines: t('plan.blockLines', { count: lines, shown: count(lines) }),
          columns: t('plan.blockColumns', { count: columns, shown: count(columns) }),
        })}
      </strong>
      {filled !== null && (
        <span>{t('plan.blockFilled', { count: filled, shown: count(filled) })}</span>
      )}
      {sum !== null && (
        <span>
          {t('plan.blockSum', {
            sum:
              sum.kind === 'money'
                ? formatAmount(sum.total, wordsOf(language).locale)
                : count(sum.total),
          })}
        </span>
      )}
    </>
  );
}
