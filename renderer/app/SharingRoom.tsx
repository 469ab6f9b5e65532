/** « Mutualisation »: a tab for each thing that structures put in common, and the page of one of them. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { goodPractice } from '#shared/model/good-practice.ts';
import { groupPurchase } from '#shared/model/group-purchase.ts';
import { resource } from '#shared/model/resource.ts';
import { sharedFund } from '#shared/model/shared-fund.ts';
import { sharedPost } from '#shared/model/shared-post.ts';
import { volunteerTime } from '#shared/model/volunteer-time.ts';
import { FundPage } from '#renderer/features/common-goods/funds/FundPage.tsx';
import { FundsTab } from '#renderer/features/common-goods/funds/FundsTab.tsx';
import { PracticesTab } from '#renderer/features/common-goods/PracticesTab.tsx';
import { PostPage } from '#renderer/features/common-goods/posts/PostPage.tsx';
import { PostsTab } from '#renderer/features/common-goods/posts/PostsTab.tsx';
import { PurchasePage } from '#renderer/features/common-goods/purchases/PurchasePage.tsx';
import { PurchasesTab } from '#renderer/features/common-goods/purchases/PurchasesTab.tsx';
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
  const listed = (of: SharingTab) => ({
    pathOf: (one: string) => paths.sharedGood(of, one),
    onOpen: (one: string) => onGo(paths.sharedGood(of, one)),
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
      label: groupPurchase.label.many[language],
      list: () => <PurchasesTab {...listed('purchases')} />,
      page: (one) => (
        <PurchasePage key={one} purchase={one} listPath={paths.sharingTab('purchases')} />
      ),
    },
    funds: {
      label: sharedFund.label.many[language],
      list: () => <FundsTab {...listed('funds')} />,
      page: (one) => (
        <FundPage key={one} fund={one} today={today} listPath={paths.sharingTab('funds')} />
      ),
    },
    posts: {
      label: sharedPost.label.many[language],
      list: () => <PostsTab {...listed('posts')} />,
      page: (one) => (
        <PostPage key={one} post={one} today={today} listPath={paths.sharingTab('posts')} />
      ),
    },
    volunteers: {
      label: volunteerTime.label.many[language],
      list: () => <VolunteersTab today={today} />,
    },
    practices: {
      label: goodPractice.label.many[language],
      list: () => (
        <PracticesTab
          pathOf={(one) => paths.record(goodPractice.name, one)}
          onOpen={(one) => onGo(paths.record(goodPractice.name, one))}
        />
      ),
    },
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
