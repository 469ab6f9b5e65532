/** In sentences, how much of each period was not finished and was carried over to the next. */
import { useTranslation } from 'react-i18next';
import type { Drift } from '#shared/domain/plan-priorities.ts';
import { formatPeriod } from '#shared/words/format.ts';
import { formatNumber } from '#shared/words/number.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';

export function DriftList({ drifts }: { drifts: readonly Drift[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (drifts.length === 0) return null;
  const { locale } = wordsOf(language);
  const sentence = ({ from: first, to: last, of, carried }: Drift) => {
    const [from, to] = [formatPeriod(first, language), formatPeriod(last, language)];
    if (of === 0) return t('views.driftNone', { from, to });
    const share = formatNumber(carried / of, locale, { style: 'percent' });
    return t('views.driftText', { from, to, carried, count: of, share });
  };
  return (
    <section className="priorities__drift" aria-labelledby="priorities-drift">
      <h2 id="priorities-drift" className="priorities__heading">
        {t('views.drift')}
      </h2>
      <ul>
        {drifts.map((drift) => (
          <li key={drift.to}>
            {sentence(drift)}{' '}
            {drift.yearly > 0 && (
              <span className="priorities__yearly">
                {t('views.driftYearly', { count: drift.yearly })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
