import { Text } from '@fluentui/react-components';
import type { Locale } from '../core/messages/message';
import type { Host } from '../hosts/host';

export interface TaskPaneProps {
  readonly host: Host;
  readonly locale: Locale;
}

/** The pane, the same in Excel and in the browser workbench. The surrounding page provides the Fluent theme. */
export function TaskPane({ locale }: TaskPaneProps) {
  return <Text>{locale === 'zh-CN' ? '绩效自评助手' : 'Self-evaluation assistant'}</Text>;
}
