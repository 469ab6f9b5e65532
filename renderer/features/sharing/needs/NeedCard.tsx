/** A need: who, when; what was proposed for it and what came of it; what else may meet it, and why. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-aria-components';
import type { Names } from '#shared/contract/records.ts';
import type { BoardNeed, NeedMatch } from '#shared/contract/sharing.ts';
import { RESOURCE_KINDS } from '#shared/model/resource-kind.ts';
import { saySpan } from '#shared/words/moment.ts';
import { saidReasons } from '#shared/words/sharing.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import type { SharingPaths } from '../sharing-paths.ts';
import { IntroductionLine } from './IntroductionLine.tsx';
import { textOf, titleIn } from './texts.ts';

interface NeedCardProps extends BoardNeed {
  names: Names;
  paths: SharingPaths;
  onPropose: (match: NeedMatch) => void;
  onMessage: (introduction: string) => void;
}

/** Beyond, one asks for the rest. */
const IN_SIGHT = 2;

export function NeedCard(props: NeedCardProps) {
  const { need, isPast, matches, introductions, names, paths, onPropose, onMessage } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const [isWhole, setIsWhole] = useState(false);
  const title = textOf(need['title']);
  const proposed = new Set(
    introductions.flatMap(({ offer, resource, state }) =>
      state === 'declined' ? [] : [offer ?? '', resource ?? ''],
    ),
  );
  const others = matches.filter(({ id }) => !proposed.has(id));
  const shown = isWhole ? others : others.slice(0, IN_SIGHT);
  const kind = RESOURCE_KINDS.find(({ value }) => value === need['kind']);
  const [from, until] = [textOf(need['from']), textOf(need['until'])];
  const facts = [
    titleIn(names, need['organisation']),
    from === '' && until === ''
      ? ''
      : saySpan({ day: from || until, time: null }, { day: until || from, time: null }, language),
    kind?.label[language] ?? '',
    typeof need['quantity'] === 'number' ? `× ${need['quantity']}` : '',
    textOf(need['territory']),
  ].filter((fact) => fact !== '');
  const hidden = others.length - IN_SIGHT;
  return (
    <li className="need" data-urgent={(need['urgent'] === true && !isPast) || undefined}>
      <header className="need__head">
        <h3 className="need__title">
          <Link href={paths.record('notice', need.id)}>{title}</Link>
        </h3>
        {isPast && <Badge tone="warn">{t('sharing.past')}</Badge>}
        {need['urgent'] === true && !isPast && <Badge tone="bad">{t('sharing.urgent')}</Badge>}
      </header>
      <p className="need__facts">{facts.join(' · ')}</p>
      {introductions.length > 0 && (
        <ul className="need__introductions">
          {introductions.map((one) => (
            <IntroductionLine
              key={one.id}
              introduction={one}
              names={names}
              onMessage={() => onMessage(one.id)}
            />
          ))}
        </ul>
      )}
      {others.length === 0 && introductions.length === 0 && (
        <p className="need__none">{t('sharing.noMatch')}</p>
      )}
      <ul className="need__matches">
        {shown.map((match) => {
          const who = titleIn(names, match.organisation) || titleIn(names, match.person);
          return (
            <li
              key={match.id}
              className="need__match sharing-line"
              data-taken={match.isTaken || undefined}
            >
              <div className="sharing-line__words">
                <span className="sharing-said">
                  <Link href={paths.record(match.type, match.id)}>{match.title}</Link>
                  {who !== '' && <span className="sharing-said__aside">{who}</span>}
                </span>
                <span className="sharing-said__why">{saidReasons(match.reasons, language)}</span>
              </div>
              <Button
                size="s"
                aria-label={t('sharing.proposeThis', { offer: match.title, need: title })}
                onPress={() => onPropose(match)}
              >
                {t('sharing.propose')}
              </Button>
            </li>
          );
        })}
      </ul>
      {hidden > 0 && (
        <Button size="s" variant="quiet" onPress={() => setIsWhole(!isWhole)}>
          {isWhole ? t('sharing.fewerMatches') : t('sharing.moreMatches', { count: hidden })}
        </Button>
      )}
    </li>
  );
}
