/** An item over its column: the price that the whole reaches, and what is missing to the next one. */
import { useTranslation } from 'react-i18next';
import { formatAmount } from '#shared/words/format.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { PurchaseTotals } from './purchase-totals.ts';

export function ItemHeading({ item }: { item: PurchaseTotals['items'][number] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const money = (cents: number): string => formatAmount(cents, wordsOf(language).locale);
  const { name, reached, next } = item;
  return (
    <span className="purchase__item">
      <span>{name}</span>
      <span className="purchase__price">
        {reached === null ? t('commonGoods.notReached') : money(reached.price)}
      </span>
      {next !== null && (
        <span className="purchase__next">
          {t('commonGoods.missing', { count: next.missing, price: money(next.price) })}
        </span>
      )}
    </span>
  );
}
