/** The levels of a plan and the bands of its heading: what each is called, and levels added or taken away. */
import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { BAND_NAMES, BANDS } from '#shared/model/band.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { FEWEST_RANKS, levelsOf, MOST_RANKS, withLevel, withoutLevel } from './plan-levels.ts';
import type { PlanData } from './plan-data.ts';
import { RankName } from './RankName.tsx';

export interface PlanRanksProps {
  data: PlanData;
  announce: (text: string) => void;
}

/** Fields of a plan that are shown here, not among the others. */
export const PLAN_RANKS: readonly string[] = ['levelNames', 'actionRank', 'bandNames'];

export function PlanRanks({ data, announce }: PlanRanksProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const ids = [useId(), useId()];
  const { plan, actionRank, planWrites } = data;
  const levels = levelsOf(data, language);
  const write = (written: ReturnType<typeof withLevel>, said: string) => {
    void planWrites.writeAll(written).then((isKept) => isKept && announce(said));
  };
  const add = () => write(withLevel(plan, actionRank), t('plan.levelAdded'));
  const remove = (rank: number) =>
    write(withoutLevel(plan, actionRank, rank), t('plan.levelRemoved'));

  return (
    <>
      <section className="plan__ranks" aria-labelledby={ids[0]}>
        <h3 id={ids[0]}>{t('plan.levels')}</h3>
        {levels.map(({ rank, usual, holds }) => (
          <div key={`${actionRank} ${rank}`} className="plan__rank">
            <RankName
              place={{ id: plan.id, field: 'levelNames', element: String(rank) }}
              label={t('plan.levelRank', { rank, holds: t(`plan.holds.${holds}`) })}
              usual={usual}
              own={ownName(plan['levelNames'], String(rank))}
              writes={planWrites}
            />
            {rank < actionRank && (
              <IconButton
                icon={X}
                label={t('plan.removeLevel', { level: data.levelName(rank) })}
                isDisabled={actionRank <= FEWEST_RANKS}
                onPress={() => remove(rank)}
              />
            )}
          </div>
        ))}
        <Button icon={Plus} size="s" isDisabled={actionRank >= MOST_RANKS} onPress={add}>
          {t('plan.addRank')}
        </Button>
        <p className="mln-field__help">{t('plan.levelsHelp')}</p>
      </section>
      <section className="plan__ranks" aria-labelledby={ids[1]}>
        <h3 id={ids[1]}>{t('plan.bands')}</h3>
        {BAND_NAMES.map((band) => (
          <RankName
            key={band}
            place={{ id: plan.id, field: 'bandNames', element: BANDS[band].rank }}
            label={t(`plan.band.${band}`)}
            usual={BANDS[band].label[language]}
            own={ownName(plan['bandNames'], BANDS[band].rank)}
            writes={planWrites}
          />
        ))}
        <p className="mln-field__help">{t('plan.bandsHelp')}</p>
      </section>
    </>
  );
}

function ownName(names: unknown, rank: string): string | null {
  if (typeof names !== 'object' || names === null) return null;
  const name: unknown = Reflect.get(names, rank);
  return typeof name === 'string' && name.trim() !== '' ? name : null;
}
