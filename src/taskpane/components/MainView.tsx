import { Button, mergeClasses } from '@fluentui/react-components';
import { useCallback } from 'react';
import { DEFAULT_COMPLETION } from '../../core/completion';
import { usePane } from '../pane-context';
import { previewItems } from '../preview';
import { currentReport, currentWork, sheetInstead } from '../state';
import { Banners } from './Banners';
import { FormChoice } from './FormPanel';
import { NoFormScreen } from './NoFormScreen';
import { ResultView } from './ResultView';
import { StartScreen } from './StartScreen';
import { useFrameStyles } from './SubView';
import { useSharedStyles } from './styles';
import { usePlan } from './use-plan';
import { WorkbookForms } from './WorkbookForms';

/** Start screen, result, or why there is none; below it what to do next. */
export function MainView() {
  const { state } = usePane();
  const frame = useFrameStyles();
  const report = currentReport(state);
  const work = currentWork(state);

  return (
    <div className={frame.frame}>
      <Banners />
      <div className={frame.scroll} data-scroll>
        {!report && <StartScreen />}
        <FormChoice />
        {work ? <ResultView work={work} /> : report && <NoFormScreen report={report} />}
        {work && <WorkbookForms />}
      </div>
      {report?.form && <ActionBar />}
    </div>
  );
}

function ActionBar() {
  const { state, controller, speaker } = usePane();
  const frame = useFrameStyles();
  const shared = useSharedStyles();
  const report = currentReport(state);
  const { result } = state;
  const plan = usePlan(
    useCallback(
      () => (report && result ? controller.planOf(DEFAULT_COMPLETION) : Promise.resolve(null)),
      [controller, report, result],
    ),
  );
  const fillable = plan ? previewItems(plan).length : 0;
  const busy = state.isSlow;
  const button = mergeClasses(shared.button, frame.grow);
  return (
    <div className={frame.footer}>
      <Button
        className={button}
        appearance={state.stale ? 'primary' : 'secondary'}
        disabledFocusable={busy}
        onClick={() => void controller.check()}
      >
        {speaker.text(sheetInstead(state) ? 'action.check' : 'action.recheck')}
      </Button>
      <Button
        className={button}
        appearance={fillable > 0 && !state.stale ? 'primary' : 'secondary'}
        disabledFocusable={busy}
        onClick={() => void controller.openCompletion()}
      >
        {speaker.text('action.complete')}
        {fillable > 0 ? ` ${fillable}` : ''}
      </Button>
      <Button className={button} disabledFocusable={busy} onClick={() => void controller.openNotes()}>
        {speaker.text('action.notes')}
      </Button>
    </div>
  );
}
