/** A text and what is selected in it, by UTF-16 offsets. */
export interface Selected {
  text: string;
  start: number;
  end: number;
}

/** What takes the place of `from`–`to`, and what is selected in the text afterwards. */
export interface Replacement {
  from: number;
  to: number;
  insert: string;
  start: number;
  end: number;
}
