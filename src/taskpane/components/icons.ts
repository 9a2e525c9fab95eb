export { ArrowLeft20Regular as BackIcon } from '@fluentui/react-icons/svg/arrow-left';
export { ArrowUndo20Regular as UndoIcon } from '@fluentui/react-icons/svg/arrow-undo';
export {
  CheckmarkCircle16Filled as DoneIcon,
  CheckmarkCircle48Regular as CleanLargeIcon,
} from '@fluentui/react-icons/svg/checkmark-circle';
export { ChevronDown16Regular as OpenIcon } from '@fluentui/react-icons/svg/chevron-down';
export { ChevronRight16Regular as ClosedIcon } from '@fluentui/react-icons/svg/chevron-right';
export { Dismiss16Regular as DismissIcon } from '@fluentui/react-icons/svg/dismiss';
export { DocumentText20Regular as DraftIcon } from '@fluentui/react-icons/svg/document-text';
export { DocumentSearchRegular as NoFormIcon } from '@fluentui/react-icons/svg/document-search';
export { ErrorCircle16Filled as ErrorIcon } from '@fluentui/react-icons/svg/error-circle';
export { Eye20Regular as ReadIcon } from '@fluentui/react-icons/svg/eye';
export { Highlight20Regular as MarkIcon } from '@fluentui/react-icons/svg/highlight';
export { Info16Filled as InfoIcon } from '@fluentui/react-icons/svg/info';
export { Info20Regular as AboutIcon } from '@fluentui/react-icons/svg/info';
export { MoreHorizontal20Regular as MoreIcon } from '@fluentui/react-icons/svg/more-horizontal';
export { PersonQuestionMark16Regular as UnclearIcon } from '@fluentui/react-icons/svg/person-question-mark';
export { PlugDisconnected20Regular as OfflineIcon } from '@fluentui/react-icons/svg/plug-disconnected';
export { QuestionCircle20Regular as HelpIcon } from '@fluentui/react-icons/svg/question-circle';
export { Warning16Filled as WarningIcon } from '@fluentui/react-icons/svg/warning';
export { ClipboardTask20Regular as PreviewIcon } from '@fluentui/react-icons/svg/clipboard-task';
export { Eraser20Regular as UnmarkIcon } from '@fluentui/react-icons/svg/eraser';
