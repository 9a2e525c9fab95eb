import { Component, type ErrorInfo, type ReactNode } from 'react';
import type { Locale } from '../core/messages/message';
import { copyText } from './components/copy-text';
import { speakerFor } from './texts';

interface Props {
  readonly locale: Locale;
  readonly children: ReactNode;
}

interface State {
  readonly details: string | null;
}

/** Shown instead of a blank pane when drawing it fails: one sentence, the details to copy, a way to start again. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { details: null };

  static getDerivedStateFromError(error: unknown): State {
    return { details: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }

  override componentDidCatch(_error: unknown, { componentStack }: ErrorInfo): void {
    this.setState(({ details }) => ({ details: `${details ?? ''}\n${componentStack ?? ''}\n${navigator.userAgent}` }));
  }

  override render(): ReactNode {
    const { details } = this.state;
    if (details === null) return this.props.children;
    const speaker = speakerFor(this.props.locale);
    return (
      <main className="boot" role="alert" lang={this.props.locale}>
        <p>{speaker.text('error.crashed')}</p>
        <button
          type="button"
          onClick={() => {
            location.reload();
          }}
        >
          {speaker.text('error.reload')}
        </button>{' '}
        <button type="button" onClick={() => void copyText(details)}>
          {speaker.text('action.copy-details')}
        </button>
      </main>
    );
  }
}
