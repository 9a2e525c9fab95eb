import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, type ReactElement } from 'react';

interface MenuAction {
  readonly label: string;
  readonly icon?: ReactElement;
  readonly disabled?: boolean;
  readonly act: () => void;
}

interface ActionMenuProps {
  readonly label: string;
  /** Shown instead of the label, which is then only read out. */
  readonly icon?: ReactElement;
  readonly actions: readonly MenuAction[];
  /** Which edge of the button the panel keeps to. */
  readonly align: 'start' | 'end';
}

const useStyles = makeStyles({
  place: { position: 'relative', flexShrink: 0 },
  panel: {
    position: 'absolute',
    top: '100%',
    zIndex: 2,
    display: 'flex',
    flexDirection: 'column',
    width: 'max-content',
    maxWidth: '260px',
    padding: tokens.spacingHorizontalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
  },
  start: { left: '0' },
  end: { right: '0' },
  item: { justifyContent: 'flex-start', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
  trigger: { minWidth: '0' },
});

/**
 * A button that opens a short list of buttons. A plain disclosure inside the pane instead of Fluent's Menu: no portal
 * outside of the pane's region, and nothing hidden that can take the focus.
 */
export function ActionMenu({ label, icon, actions, align }: ActionMenuProps) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  const panelId = useId();
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!isOpen) return undefined;
    place.current?.querySelector<HTMLButtonElement>('[data-panel] button:not(:disabled)')?.focus();
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setIsOpen(false);
    };
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('pointerdown', onPress);
    };
  }, [isOpen]);

  const close = (): void => {
    setIsOpen(false);
    place.current?.querySelector('button')?.focus();
  };
  return (
    <div
      className={styles.place}
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !place.current?.contains(relatedTarget)) setIsOpen(false);
      }}
    >
      <Button
        className={styles.trigger}
        appearance={icon ? 'subtle' : 'secondary'}
        size="small"
        {...(icon ? { icon, 'aria-label': label } : {})}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => {
          setIsOpen(!isOpen);
        }}
      >
        {icon ? null : label}
      </Button>
      <div id={panelId} data-panel>
        {isOpen && (
          <div className={`${styles.panel} ${styles[align]}`}>
            {actions.map((action) => (
              <Button
                key={action.label}
                className={styles.item}
                appearance="subtle"
                {...(action.icon ? { icon: action.icon } : {})}
                disabled={action.disabled ?? false}
                onClick={() => {
                  close();
                  action.act();
                }}
              >
                {action.label}
              </Button>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
