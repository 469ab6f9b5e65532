/** « Mutualisation »: a tab for each thing that structures put in common, and the page of one of them. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { resource } from '#shared/model/resource.ts';
import { volunteerTime } from '#shared/model/volunteer-time.ts';
import { FundPage } from '#renderer/features/common-goods/funds/FundPage.tsx';
import { type Good, GOODS } from '#renderer/features/common-goods/goods.ts';
import { GoodsTab } from '#renderer/features/common-goods/GoodsTab.tsx';
import { PracticesBooklet } from '#renderer/features/common-goods/PracticesBooklet.tsx';
import { PostPage } from '#renderer/features/common-goods/posts/PostPage.tsx';
import { PurchasePage } from '#renderer/features/common-goods/purchases/PurchasePage.tsx';
import { VolunteersTab } from '#renderer/features/common-goods/volunteers/VolunteersTab.tsx';
import { CalendarTab } from '#renderer/features/sharing/calendar/CalendarTab.tsx';
import { LoansTab } from '#renderer/features/sharing/loans/LoansTab.tsx';
import { NeedsTab } from '#renderer/features/sharing/needs/NeedsTab.tsx';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { VariantRegister } from '#renderer/records/register/VariantRegister.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import { Tabs } from '#renderer/ui/navigation/Tabs.tsx';
import { paths, placeInSharing, SHARING_TABS, type SharingTab } from './rooms.ts';

interface SharingRoomProps {
  /** What the address says after the room. */
  place: string;
  /** `2026-11-21` */
  today: string;
  /** « Ma structure » */
  mine: string | null;
  onGo: (path: string) => void;
}

interface Shown {
  readonly label: string;
  readonly list: () => ReactNode;
  /** It takes the height of the page. */
  readonly fills?: true;
  /** One of them; absent for what has no page of its own. */
  readonly page?: (id: string) => ReactNode;
}

export function SharingRoom({ place, today, mine, onGo }: SharingRoomProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { tab, id } = placeInSharing(place);
  const goods = (good: Good, pathOf: (id: string) => string, actions?: ReactNode) => ({
    label: GOODS[good].type.label.many[language],
    list: () => (
      <GoodsTab
        good={good}
        pathOf={pathOf}
        onCreated={(one) => onGo(pathOf(one))}
        actions={actions}
      />
    ),
  });
  /** Those whose page is of this room. */
  const worked = (good: Good) => goods(good, (one) => paths.sharedGood(good, one));
  const about = (good: Good) => ({
    today,
    listPath: paths.sharingTab(good),
    recordPath: paths.record,
  });
  const shown: Record<SharingTab, Shown> = {
    needs: {
      label: t('sharing.tab.needs'),
      list: () => <NeedsTab today={today} mine={mine} paths={paths} />,
    },
    calendar: {
      label: t('sharing.tab.calendar'),
      list: () => <CalendarTab today={today} paths={paths} />,
    },
    loans: {
      label: t('sharing.tab.loans'),
      list: () => <LoansTab today={today} paths={paths} />,
    },
    resources: {
      label: resource.label.many[language],
      fills: true,
      list: () => (
        <VariantRegister
          type={resource.name}
          variant={id}
          onVariant={(kind) =>
            onGo(
              kind === null ? paths.sharingTab('resources') : paths.sharedGood('resources', kind),
            )
          }
        />
      ),
    },
    purchases: {
      ...worked('purchases'),
      page: (one) => (
        <PurchasePage key={one} purchase={one} listPath={paths.sharingTab('purchases')} />
      ),
    },
    funds: {
      ...worked('funds'),
      page: (one) => <FundPage key={one} fund={one} {...about('funds')} />,
    },
    posts: {
      ...worked('posts'),
      page: (one) => <PostPage key={one} post={one} {...about('posts')} />,
    },
    volunteers: {
      label: volunteerTime.label.many[language],
      list: () => <VolunteersTab today={today} recordPath={paths.record} />,
    },
    practices: goods(
      'practices',
      (one) => paths.record(GOODS.practices.type.name, one),
      <PracticesBooklet />,
    ),
  };
  const page = id === null ? undefined : shown[tab].page?.(id);
  if (page !== undefined) return page;
  return (
    <Page fill={shown[tab].fills} header={<PageHeader title={t('shell.sharing')} />}>
      <Tabs
        label={t('shell.sharingTabs')}
        items={SHARING_TABS.map((one) => ({ id: one, label: shown[one].label }))}
        selected={tab}
        onSelect={(one) => onGo(paths.sharingTab(one))}
      >
        {shown[tab].fills === true ? shown[tab].list() : <PageBody>{shown[tab].list()}</PageBody>}
      </Tabs>
    </Page>
  );
}
