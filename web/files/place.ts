/** Where an answer's files stand, by its request's number: the key of its draft. */
export const replyPlace = (number: string): string => `reply:${number}`;
