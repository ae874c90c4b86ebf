/** What the operator decides about writing on requests. */
export interface ConversationRules {
  /** How long its author can edit a message; 0: not at all. */
  readonly editMinutes: number;
  /** R4: how long after its end an answer to a request opens a follow-up, calendar days; 0: not at all. */
  readonly followUpDays: number;
}

/** Of a catalogue that does not say. */
export const DEFAULT_CONVERSATION: ConversationRules = { editMinutes: 5, followUpDays: 30 };
