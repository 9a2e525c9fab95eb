import { Button } from '@fluentui/react-components';
import { usePane } from '../pane-context';
import { currentWork } from '../state';
import { stopFrom } from '../way';
import { useSharedStyles } from './styles';

/** 下一条; at the end of the list the way on to what must be in order before the form is sent. */
export function NextButton({ isPrimary = false }: { isPrimary?: boolean }) {
  const { state, store, controller, speaker } = usePane();
  const shared = useSharedStyles();
  const work = currentWork(state);
  const next = work && stopFrom(work.sections, work.view.unclear, state.openKey, 1);
  return (
    <Button
      size="small"
      appearance={isPrimary ? 'primary' : 'secondary'}
      className={shared.button}
      title={next ? 'F8' : undefined}
      onClick={() => {
        if (next) controller.guide.step(1);
        else store.dispatch({ type: 'view', view: 'closing' });
      }}
    >
      {speaker.text(next ? 'row.next' : 'closing.title')}
    </Button>
  );
}
