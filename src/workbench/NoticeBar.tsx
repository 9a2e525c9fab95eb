import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import type { Locale } from '../core/messages/message';
import { say as sayMessage, type Say } from './messages';
import type { Notice } from './state';

export interface NoticeBarProps {
  readonly notice: Notice;
  readonly locale: Locale;
  readonly say: Say;
  onOpen(): void;
  onDismiss(): void;
}

/** A sentence above the sheet, with the way out where there is one. */
export function NoticeBar({ notice, locale, say, onOpen, onDismiss }: NoticeBarProps) {
  return (
    <section aria-label={say('workbench.notice')}>
      <MessageBar intent={notice.intent} layout="multiline" data-testid="notice">
        <MessageBarBody>{sayMessage(locale, notice.text)}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              icon={<Dismiss20Regular />}
              aria-label={say('workbench.dismiss')}
              onClick={onDismiss}
            />
          }
        >
          {[notice.offer, notice.decline].map(
            (offer) =>
              offer && (
                <Button
                  key={offer.label}
                  onClick={() => {
                    offer.act();
                  }}
                >
                  {say(offer.label)}
                </Button>
              ),
          )}
          {notice.offersOpen && <Button onClick={onOpen}>{say('workbench.open.other')}</Button>}
        </MessageBarActions>
      </MessageBar>
    </section>
  );
}
