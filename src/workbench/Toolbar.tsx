import {
  Badge,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  mergeClasses,
  MenuTrigger,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import {
  ArrowDownload20Regular,
  ArrowRedo20Regular,
  ArrowSync20Regular,
  ArrowUndo20Regular,
  DocumentTable20Regular,
  FolderOpen20Regular,
  LocalLanguage20Regular,
  ShieldCheckmark20Regular,
  ZoomIn20Regular,
  ZoomOut20Regular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { Say } from './messages';
import type { WorkbenchController } from './controller';
import type { WorkbenchDocument } from './open-document';
import { SAMPLES } from './samples';

/**
 * Below this the bar takes two rows, so that nothing falls into a second one by chance: what one does with the file,
 * then which file it is and how it is looked at.
 */
const NARROW = '@media (max-width: 859px)';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '4px',
    padding: '6px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  badge: { flexShrink: 0 },
  sample: { [NARROW]: { display: 'none' } },
  short: { [NARROW]: { minWidth: 'auto' } },
  download: { [NARROW]: { minWidth: 'auto', marginLeft: 'auto' } },
  secondRow: { [NARROW]: { order: 2 } },
  language: { minWidth: 'auto' },
  /** English needs the room. */
  phone: { '@media (max-width: 479px)': { display: 'none' } },
  wide: { '@media (max-width: 899px)': { display: 'none' } },
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    flex: '1 1 120px',
    minWidth: 0,
    paddingLeft: '8px',
    [NARROW]: { order: 1, flexBasis: 'calc(100% - 232px)', paddingLeft: '0' },
  },
  rest: { flex: '1 1 0' },
  file: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontWeight: tokens.fontWeightSemibold },
  gap: {
    width: '1px',
    alignSelf: 'stretch',
    margin: '4px',
    backgroundColor: tokens.colorNeutralStroke2,
    [NARROW]: { display: 'none' },
  },
  zoom: { minWidth: '56px', fontVariantNumeric: 'tabular-nums' },
  privacy: { maxWidth: '320px', display: 'flex', flexDirection: 'column', gap: '12px' },
});

export interface ToolbarProps {
  readonly say: Say;
  readonly document: WorkbenchDocument | null;
  readonly isUnsaved: boolean;
  /** The file is looked at for saves of other programs. */
  readonly isFollowed: boolean;
  readonly zoom: number;
  /** The list of many files is shown: nothing that concerns one file has a place. */
  readonly isListShown: boolean;
  readonly controller: WorkbenchController;
  onOpen(): void;
  onLanguage(): void;
}

/** What one does with the file as a whole. */
export function Toolbar(props: ToolbarProps) {
  const { say, document, isUnsaved, zoom, controller } = props;
  const styles = useStyles();
  const isOpen = document !== null;
  return (
    <header className={styles.bar}>
      <Button className={styles.short} icon={<FolderOpen20Regular />} onClick={props.onOpen}>
        {say('workbench.open')}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            className={styles.short}
            icon={<DocumentTable20Regular />}
            aria-label={say('workbench.samples')}
          >
            <span className={styles.phone}>{say('workbench.samples')}</span>
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {SAMPLES.map(({ file, title }) => (
              <MenuItem
                key={file}
                onClick={() => {
                  controller.sample(file);
                }}
              >
                {say(title)}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {!props.isListShown && (
        <>
          <div className={styles.gap} />
          <IconButton
            label={say('workbench.undo')}
            icon={<ArrowUndo20Regular />}
            disabled={!document?.host.canUndo}
            onClick={() => {
              controller.undo();
            }}
          />
          <IconButton
            label={say('workbench.redo')}
            icon={<ArrowRedo20Regular />}
            disabled={!document?.host.canRedo}
            onClick={() => {
              controller.redo();
            }}
          />
          <div className={styles.gap} />
          <IconButton
            className={styles.secondRow}
            label={say('workbench.zoom.out')}
            icon={<ZoomOut20Regular />}
            disabled={!isOpen}
            onClick={() => {
              controller.zoomBy(-1);
            }}
          />
          <Tooltip content={say('workbench.zoom.fit', { percent: Math.round(zoom * 100) })} relationship="label">
            <Button
              appearance="subtle"
              className={mergeClasses(styles.zoom, styles.secondRow)}
              disabled={!isOpen}
              onClick={() => {
                controller.fitWidth();
              }}
            >
              {Math.round(zoom * 100)}%
            </Button>
          </Tooltip>
          <IconButton
            className={styles.secondRow}
            label={say('workbench.zoom.in')}
            icon={<ZoomIn20Regular />}
            disabled={!isOpen}
            onClick={() => {
              controller.zoomBy(1);
            }}
          />
        </>
      )}
      <div className={props.isListShown ? styles.rest : styles.name}>
        {document && (
          <Text as="h1" size={300} className={styles.file} title={document.fileName}>
            {document.fileName}
          </Text>
        )}
        {document?.isSample && (
          <Badge appearance="tint" color="informative" className={mergeClasses(styles.badge, styles.sample)}>
            {say('workbench.sample.badge')}
          </Badge>
        )}
        {props.isFollowed && (
          <Badge
            appearance="tint"
            color="brand"
            className={mergeClasses(styles.badge, styles.phone)}
            data-testid="followed"
          >
            {say('workbench.follow.badge')}
          </Badge>
        )}
        {document && !document.isSample && !props.isFollowed && (
          <IconButton
            label={say('workbench.follow.again', { file: document.fileName })}
            icon={<ArrowSync20Regular />}
            disabled={false}
            onClick={props.onOpen}
          />
        )}
        {isUnsaved && (
          <Badge appearance="tint" color="warning" className={styles.badge} data-testid="unsaved">
            {say('workbench.unsaved')}
          </Badge>
        )}
      </div>
      <Popover withArrow trapFocus>
        <PopoverTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            className={styles.secondRow}
            icon={<ShieldCheckmark20Regular />}
            aria-label={say('workbench.privacy.label')}
            title={say('workbench.privacy.label')}
          />
        </PopoverTrigger>
        <PopoverSurface aria-label={say('workbench.privacy.label')}>
          <div className={styles.privacy}>
            <Text>{say('workbench.privacy')}</Text>
            <Text>{say('workbench.privacy.stored')}</Text>
            <Button
              onClick={() => {
                controller.clear();
              }}
            >
              {say('workbench.clear')}
            </Button>
          </div>
        </PopoverSurface>
      </Popover>
      <Button
        appearance="subtle"
        className={mergeClasses(styles.language, styles.secondRow)}
        icon={<LocalLanguage20Regular />}
        aria-label={say('workbench.language.label')}
        onClick={props.onLanguage}
      >
        <span className={styles.wide}>{say('workbench.language')}</span>
      </Button>
      {!props.isListShown && (
        <Button
          appearance="primary"
          className={styles.download}
          icon={<ArrowDownload20Regular />}
          disabled={!isOpen}
          onClick={() => {
            controller.download();
          }}
        >
          {say('workbench.download')}
        </Button>
      )}
    </header>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly disabled: boolean;
  readonly className?: string;
  onClick(): void;
}

function IconButton({ label, icon, disabled, className, onClick }: IconButtonProps) {
  return (
    <Tooltip content={label} relationship="label">
      <Button
        appearance="subtle"
        className={className}
        icon={icon}
        disabledFocusable={disabled}
        onClick={disabled ? undefined : onClick}
      />
    </Tooltip>
  );
}

/** Asks before unsaved work is given up. */
export function DiscardDialog({
  say,
  text,
  onAnswer,
}: {
  readonly say: Say;
  readonly text: string | null;
  onAnswer(discard: boolean): void;
}) {
  return (
    <Dialog
      open={text !== null}
      modalType="alert"
      onOpenChange={(_, data) => {
        if (!data.open) onAnswer(false);
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('workbench.discard.title')}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions>
            <Button
              appearance="primary"
              onClick={() => {
                onAnswer(false);
              }}
            >
              {say('workbench.discard.no')}
            </Button>
            <Button
              onClick={() => {
                onAnswer(true);
              }}
            >
              {say('workbench.discard.yes')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
