/** What structures look for, with what may meet it and why; what they offer; and a line to note either. */
import { HandHelping } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardNeed, NeedMatch } from '#shared/contract/sharing.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { SearchField } from '#renderer/ui/field/SearchField.tsx';
import { SharingMessage } from '../SharingMessage.tsx';
import type { SharingPaths } from '../sharing-paths.ts';
import { MoreLines } from '../MoreLines.tsx';
import { Reading } from '#renderer/ui/feedback/Reading.tsx';
import { useMore } from '../use-more.ts';
import { noticeFilter } from './board-filter.ts';
import { NeedCard } from './NeedCard.tsx';
import { OffersCard } from './OffersCard.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';
import { QuickEntry } from './QuickEntry.tsx';
import '../said.css';
import './needs.css';

interface NeedsTabProps {
  today: string;
  /** « Ma structure » */
  mine: string | null;
  paths: SharingPaths;
}

type Asked =
  | { readonly is: 'propose'; readonly need: BoardNeed['need']; readonly match: NeedMatch }
  | {
      readonly is: 'message';
      readonly introduction: string;
      readonly done: 'proposed' | 'booked' | null;
    };

const NEEDS_IN_SIGHT = 40;

export function NeedsTab({ today, mine, paths }: NeedsTabProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const { data, failure, isPending } = useMaillonQuery('sharing.board', {});
  const [asked, setAsked] = useState<Asked | null>(null);
  const board = data?.value;
  const [typed, setTyped] = useState('');
  const isKept = noticeFilter(typed, board?.names ?? {});
  const needs = (board?.needs ?? []).filter(({ need }) => isKept(need));
  const offers = (board?.offers ?? []).filter(isKept);
  const { shown, more } = useMore(needs, NEEDS_IN_SIGHT);
  const close = () => setAsked(null);
  return (
    <div className="sharing-needs">
      {failure && <Banner tone="bad" title={sentence(failure)} />}
      <QuickEntry today={today} mine={mine} />
      {isPending && <Reading />}
      {board !== undefined && board.needs.length + board.offers.length > 0 && (
        <div className="sharing-needs__filter">
          <SearchField
            label={t('sharing.findNotice')}
            placeholder={t('sharing.findNoticeHow')}
            value={typed}
            onChange={setTyped}
          />
        </div>
      )}
      <div className="sharing-needs__columns">
        <section aria-labelledby="sharing-needs-title">
          <h2 id="sharing-needs-title" className="sharing-needs__title">
            {t('sharing.needs')}
            {board !== undefined && (
              <span className="sharing-needs__count">
                {t('sharing.needsCount', { count: needs.length })}
              </span>
            )}
          </h2>
          {board?.needs.length === 0 && (
            <EmptyState icon={HandHelping} title={t('sharing.noNeeds')}>
              {t('sharing.noNeedsText')}
            </EmptyState>
          )}
          {board !== undefined && board.needs.length > 0 && needs.length === 0 && (
            <p role="status">{t('sharing.noneFound')}</p>
          )}
          <ul className="sharing-needs__list">
            {board !== undefined &&
              shown.map((one) => (
                <NeedCard
                  key={one.need.id}
                  {...one}
                  names={board.names}
                  paths={paths}
                  onPropose={(match) => setAsked({ is: 'propose', need: one.need, match })}
                  onMessage={(introduction) =>
                    setAsked({ is: 'message', introduction, done: null })
                  }
                />
              ))}
          </ul>
          <MoreLines more={more} />
        </section>
        {board !== undefined && <OffersCard offers={offers} names={board.names} paths={paths} />}
      </div>
      {asked?.is === 'propose' && board !== undefined && (
        <ProposeDialog
          today={today}
          need={asked.need}
          match={asked.match}
          names={board.names}
          onClose={close}
          onProposed={(introduction, isBooked) =>
            setAsked({ is: 'message', introduction, done: isBooked ? 'booked' : 'proposed' })
          }
        />
      )}
      {asked?.is === 'message' && (
        <SharingMessage about="introduction" id={asked.introduction} onClose={close}>
          {asked.done !== null && (
            <Banner
              tone="ok"
              title={t(asked.done === 'booked' ? 'sharing.proposedBooked' : 'sharing.proposedDone')}
            />
          )}
        </SharingMessage>
      )}
    </div>
  );
}
