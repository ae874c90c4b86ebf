export { type ConversationRules, DEFAULT_CONVERSATION } from './conversation-rules.ts';
export { editableUntil, editsOf, mayEdit } from './edits.ts';
export { type AfterEnd, afterEnd, followUpIncident } from './follow-up.ts';
export { isLoggedLate } from './late-logging.ts';
export { fillMacro, type MacroVariable, macroVariables, unknownVariables } from './macro.ts';
export { type AddressedMember, type Mailed, mailedOf } from './mailed.ts';
export {
  isTooInvolved,
  keepAsTyped,
  type MessageNode,
  messageSyntax,
} from './message-syntax.ts';
export { lapses, type MoveName, moves, type Side, statusAfter } from './moves.ts';
export { isOfManagers, isOutside, type MemberAddress, MOST_PARTICIPANTS } from './outside.ts';
export { type QueuePlace, queuePlace } from './queue.ts';
export { isOpen, type Status, statuses } from './status.ts';
export {
  isUndoable,
  mayUndo,
  UNDO_MAIL_WAIT_MS,
  UNDO_WINDOW_MS,
  type UndoableEntry,
  withoutUndone,
} from './undo.ts';
export {
  isWaiting,
  LAPSE_GRACE_MS,
  type Waiting,
  type WaitingDays,
  waitingFrom,
  waitingOf,
} from './waiting.ts';
