import { Button } from '@fluentui/react-components';
import { toA1 } from '../../core/sheet/address';
import { usePane } from '../pane-context';
import { useSharedStyles } from './styles';

/** 定位 for one cell. */
export function LocateButton({ cell }: { cell: { readonly row: number; readonly col: number } }) {
  const { controller, speaker } = usePane();
  const shared = useSharedStyles();
  return (
    <Button
      size="small"
      className={shared.button}
      aria-label={speaker.text('finding.locate.cell', { cell: toA1(cell) })}
      onClick={() => void controller.locate(cell)}
    >
      {speaker.text('finding.locate')}
    </Button>
  );
}
