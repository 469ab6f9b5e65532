/** A screen before it holds anything. */
import { BookUser, FileSpreadsheet, FlaskConical, Plus } from 'lucide-react';
import { Button } from '../button/Button.tsx';
import { EmptyState } from '../feedback/EmptyState.tsx';
import { Page, PageBody } from '../frame/Page.tsx';
import { PageHeader } from '../navigation/PageHeader.tsx';

export function EmptySample() {
  return (
    <Page header={<PageHeader title="Annuaire" />}>
      <PageBody>
        <EmptyState
          icon={BookUser}
          title="Les structures du réseau et leurs contacts seront ici"
          actions={
            <>
              <Button variant="primary" icon={Plus}>
                Ajouter une structure
              </Button>
              <Button icon={FileSpreadsheet}>Importer un tableau…</Button>
              <Button variant="quiet" icon={FlaskConical}>
                Voir le réseau d’exemple
              </Button>
            </>
          }
        >
          <p>
            Ajoutez-les une à une, ou reprenez le tableur que vous avez déjà : rien n’est enregistré
            avant que vous ayez vu le résultat.
          </p>
        </EmptyState>
      </PageBody>
    </Page>
  );
}
