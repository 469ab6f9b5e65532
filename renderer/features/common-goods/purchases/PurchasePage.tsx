/** A group purchase: who takes how many of what, what is missing to the next price, what each pays. */
import { useTranslation } from 'react-i18next';
import { groupPurchase } from '#shared/model/group-purchase.ts';
import { useClient } from '#renderer/client/context.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { DocumentMenu } from '#renderer/documents/DocumentMenu.tsx';
import { SavedFields } from '#renderer/records/SavedFields.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { GoodsPage } from '../GoodsPage.tsx';
import { useAddresses } from '../use-addresses.ts';
import { ItemsCard } from './ItemsCard.tsx';
import { TakingCard } from './TakingCard.tsx';

interface PurchasePageProps {
  purchase: string;
  listPath: string;
}

export function PurchasePage({ purchase, listPath }: PurchasePageProps) {
  const { t } = useTranslation();
  const totals = useMaillonQuery('purchase.totals', { purchase }).data?.value;
  return (
    <GoodsPage
      good="purchases"
      id={purchase}
      listPath={listPath}
      actions={() => (
        <PurchaseDocuments
          purchase={purchase}
          structures={totals?.organisations.map(({ organisation }) => organisation) ?? []}
        />
      )}
    >
      {({ record, asOf }) => (
        <>
          {totals !== undefined && <TakingCard totals={totals} />}
          <div className="common-goods__beside">
            {totals !== undefined && <ItemsCard purchase={purchase} totals={totals} />}
            <Card title={t('commonGoods.about')}>
              <SavedFields type={groupPurchase.name} record={record} fields={FIELDS} asOf={asOf} />
            </Card>
          </div>
        </>
      )}
    </GoodsPage>
  );
}

const FIELDS = ['title', 'organiser', 'deadline', 'state', 'commonCost', 'sharing', 'about'];

function PurchaseDocuments({
  purchase,
  structures,
}: {
  purchase: string;
  structures: readonly string[];
}) {
  const { t } = useTranslation();
  const { client } = useClient();
  const about = useAddresses(structures);
  return (
    <>
      <DocumentMenu
        label={t('commonGoods.shares')}
        make={(wishes) => client.call('export.purchase', { purchase, paper: 'shares', ...wishes })}
        {...about}
      />
      <DocumentMenu
        label={t('commonGoods.orders')}
        make={(wishes) => client.call('export.purchase', { purchase, paper: 'order', ...wishes })}
        addresses={[]}
        aboutAddresses={t('commonGoods.supplierAddress')}
      />
    </>
  );
}
