/** « Envois et réceptions »: what is to send, what has arrived, and the page of one file or one reception. */
import { Route, Switch } from 'wouter';
import { ExchangePage } from '#renderer/features/exchange/ExchangePage.tsx';
import { ReceivedFilePage } from '#renderer/features/exchange/receiving/ReceivedFilePage.tsx';
import { ReceptionPage } from '#renderer/features/exchange/receiving/ReceptionPage.tsx';
import { PreparePage } from '#renderer/features/exchange/sending/PreparePage.tsx';
import { exchangeTabOf, paths, placeOf } from './rooms.ts';

interface ExchangeRoomProps {
  /** Name of the structure of this computer. */
  mine: string | null;
  onGo: (path: string) => void;
  /** Lets the person choose received files. */
  onOpenFiles: () => void;
}

const exchangePaths = { ...paths, placeOf };

export function ExchangeRoom({ mine, onGo, onOpenFiles }: ExchangeRoomProps) {
  return (
    <Switch>
      <Route path="/envois/preparer/:to?">
        {({ to }) => (
          <PreparePage key={to} paths={exchangePaths} to={to?.split('+').filter(Boolean) ?? []} />
        )}
      </Route>
      <Route path="/envois/recus/:file">
        {({ file }) => (
          <ReceivedFilePage key={file} id={file} mine={mine} paths={exchangePaths} onGo={onGo} />
        )}
      </Route>
      <Route path="/envois/receptions/:reception">
        {({ reception }) => (
          <ReceptionPage key={reception} id={Number(reception)} paths={exchangePaths} />
        )}
      </Route>
      <Route path="/envois/:tab?">
        {({ tab = '' }) => (
          <ExchangePage
            tab={exchangeTabOf(tab)}
            paths={exchangePaths}
            onTab={(chosen) => onGo(paths.exchangeTab(chosen))}
            onOpenFiles={onOpenFiles}
          />
        )}
      </Route>
    </Switch>
  );
}
