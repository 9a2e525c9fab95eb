import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import type { CellRange } from '../core/sheet/address';
import type { Say, WorkbenchMessageId } from './messages';

/** What the menu of a range offers. */
export type RangeCommand = 'cut' | 'copy' | 'paste' | 'clear' | 'fill-down' | 'fit-rows' | 'find';

/** Where the menu is open, and for which range. */
export interface OpenMenu {
  readonly range: CellRange;
  readonly x: number;
  readonly y: number;
}

/** The command, its text, the key that does the same, and whether it needs a sheet that may be written. */
const COMMANDS: readonly (readonly [RangeCommand, WorkbenchMessageId, string, boolean] | null)[] = [
  ['cut', 'workbench.menu.cut', 'Ctrl+X', true],
  ['copy', 'workbench.menu.copy', 'Ctrl+C', false],
  ['paste', 'workbench.menu.paste', 'Ctrl+V', true],
  null,
  ['fill-down', 'workbench.menu.fill-down', 'Ctrl+D', true],
  ['clear', 'workbench.menu.clear', 'Delete', true],
  ['fit-rows', 'workbench.menu.fit-rows', '', true],
  null,
  ['find', 'workbench.menu.find', 'Ctrl+F', false],
];

/** The menu of the right mouse button. */
export function RangeMenu({
  menu,
  readOnly,
  say,
  onCommand,
  onClose,
}: {
  readonly menu: OpenMenu;
  readonly readOnly: boolean;
  readonly say: Say;
  onCommand(command: RangeCommand, range: CellRange): void;
  onClose(): void;
}) {
  const { x, y, range } = menu;
  return (
    <Menu
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
      positioning={{
        target: { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) },
        position: 'below',
        align: 'start',
      }}
    >
      <MenuPopover>
        <MenuList>
          {COMMANDS.map((entry, index) =>
            entry === null ? (
              <MenuDivider key={index} />
            ) : (
              <MenuItem
                key={entry[0]}
                secondaryContent={entry[2]}
                disabled={readOnly && entry[3]}
                onClick={() => {
                  onClose();
                  onCommand(entry[0], range);
                }}
              >
                {say(entry[1])}
              </MenuItem>
            ),
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
