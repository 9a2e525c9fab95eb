import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { SheetInfo } from '../hosts/host';
import type { Say } from './messages';

const useStyles = makeStyles({
  bar: {
    flex: '0 0 auto',
    overflowX: 'auto',
    overflowY: 'hidden',
    scrollbarWidth: 'thin',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tab: { whiteSpace: 'nowrap', flexShrink: 0 },
});

/** The visible sheets, as at the foot of a workbook. */
export function SheetTabs({
  sheets,
  activeId,
  say,
  onChoose,
}: {
  readonly sheets: readonly SheetInfo[];
  readonly activeId: string;
  readonly say: Say;
  onChoose(sheetId: string): void;
}) {
  const styles = useStyles();
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    bar.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeId]);
  return (
    <nav ref={bar} className={styles.bar} aria-label={say('workbench.sheets')}>
      <TabList
        size="small"
        selectedValue={activeId}
        onTabSelect={(_, { value }) => {
          onChoose(String(value));
        }}
      >
        {sheets
          .filter(({ id, visibility }) => visibility === 'visible' || id === activeId)
          .map(({ id, name }) => (
            <Tab key={id} value={id} className={styles.tab}>
              {name}
            </Tab>
          ))}
      </TabList>
    </nav>
  );
}
