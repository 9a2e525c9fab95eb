import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import type { Locale } from '../core/messages/message';
import { say as sayMessage, type Say } from './messages';
import type { Notice } from './state';

const useStyles = makeStyles({
  // Lies over the foot of what is shown, so that nothing moves when it comes and goes; scroll bars stay free.
  place: { position: 'relative', height: '0', zIndex: 2 },
  over: {
    position: 'absolute',
    bottom: '20px',
    left: '12px',
    right: '24px',
    display: 'flex',
    pointerEvents: 'none',
  },
  // One line where there is room, whatever is offered; the sentence may break.
  bar: {
    whiteSpace: 'normal',
    padding: '6px 12px',
    boxShadow: tokens.shadow16,
    pointerEvents: 'auto',
    '@media (max-width: 599px)': {
      gridTemplateColumns: 'auto 1fr auto',
      gridTemplateAreas: '"icon body actions" "secondaryActions secondaryActions secondaryActions"',
    },
  },
  offers: { flexShrink: 0, '@media (max-width: 599px)': { paddingTop: '6px', justifyContent: 'flex-end' } },
});

export interface NoticeBarProps {
  /** Null where nothing is to be said; the place for it is there all the same. */
  readonly notice: Notice | null;
  readonly locale: Locale;
  readonly say: Say;
  onOpen(): void;
  onDismiss(): void;
}

/** A sentence over the foot of the sheet, with the way out where there is one; read out when it comes. */
export function NoticeBar({ notice, ...props }: NoticeBarProps) {
  const styles = useStyles();
  return (
    <div aria-live="polite" className={styles.place}>
      {notice && <Said notice={notice} {...props} />}
    </div>
  );
}

function Said({ notice, locale, say, onOpen, onDismiss }: NoticeBarProps & { readonly notice: Notice }) {
  const styles = useStyles();
  const offers = [notice.offer, notice.decline].filter((offer) => offer !== undefined);
  return (
    <section aria-label={say('workbench.notice')} className={styles.over}>
      <MessageBar intent={notice.intent} layout="singleline" className={styles.bar} data-testid="notice">
        <MessageBarBody>{sayMessage(locale, notice.text)}</MessageBarBody>
        <MessageBarActions
          className={styles.offers}
          containerAction={
            <Button
              appearance="transparent"
              icon={<Dismiss20Regular />}
              aria-label={say('workbench.dismiss')}
              onClick={onDismiss}
            />
          }
        >
          {offers.map((offer) => (
            <Button
              key={offer.label}
              appearance={offer === notice.offer ? 'primary' : 'secondary'}
              onClick={() => {
                offer.act();
              }}
            >
              {say(offer.label)}
            </Button>
          ))}
          {notice.offersOpen && <Button onClick={onOpen}>{say('workbench.open.other')}</Button>}
        </MessageBarActions>
      </MessageBar>
    </section>
  );
}
