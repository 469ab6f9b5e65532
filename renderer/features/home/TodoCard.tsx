/** What waits for the person; each line ends with the verb that does it. */
import { CircleCheck, Scale, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Card, CardLine, CardLines } from '#renderer/ui/display/Card.tsx';
import type { HomePaths } from './home-paths.ts';

interface TodoCardProps {
  conflicts: number;
  isAuthorKnown: boolean;
  paths: HomePaths;
  onAskWho: () => void;
}

export function TodoCard({ conflicts, isAuthorKnown, paths, onAskWho }: TodoCardProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('home.todo')}>
      <CardLines>
        {conflicts > 0 && (
          <CardLine
            icon={Scale}
            tone="warn"
            title={t('home.settle', { count: conflicts })}
            detail={t('home.settleDetail')}
            action={
              <ButtonLink size="s" href={paths.conflicts}>
                {t('home.settleVerb')}
              </ButtonLink>
            }
          />
        )}
        {!isAuthorKnown && (
          <CardLine
            icon={UserRound}
            tone="info"
            title={t('home.who')}
            detail={t('home.whoDetail')}
            action={
              <Button size="s" onPress={onAskWho}>
                {t('home.whoVerb')}
              </Button>
            }
          />
        )}
        {conflicts === 0 && isAuthorKnown && (
          <CardLine
            icon={CircleCheck}
            tone="ok"
            title={t('home.nothing')}
            detail={t('home.nothingDetail')}
          />
        )}
      </CardLines>
    </Card>
  );
}
