/**
 * A defect in a page is said in a sentence, never as a blank window. React asks for a class here; it is the only one
 * of the window. `resetKey` changes when the person goes elsewhere, and the new page is tried.
 */
import { Component, type ReactNode } from 'react';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button/Button.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';

interface Props {
  children: ReactNode;
  resetKey?: string | undefined;
  /** Before the page is tried again. */
  onRetry?: (() => void) | undefined;
}

interface State {
  isBroken: boolean;
  at: string | undefined;
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { isBroken: false, at: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { isBroken: true };
  }

  static getDerivedStateFromProps({ resetKey }: Props, { at }: State): Partial<State> | null {
    return at === resetKey ? null : { at: resetKey, isBroken: false };
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    const retry = () => {
      this.props.onRetry?.();
      this.setState({ isBroken: false });
    };
    return <BrokenPage onRetry={retry} />;
  }
}

function BrokenPage({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation();
  const goHome = () => {
    window.location.hash = '/';
    onRetry();
  };
  return (
    <div role="alert">
      <EmptyState
        icon={CircleAlert}
        title={t('shell.brokenTitle')}
        actions={
          <>
            <Button onPress={onRetry}>{t('shell.brokenReload')}</Button>
            <Button variant="primary" onPress={goHome}>
              {t('shell.brokenHome')}
            </Button>
          </>
        }
      >
        {t('shell.brokenText')}
      </EmptyState>
    </div>
  );
}
