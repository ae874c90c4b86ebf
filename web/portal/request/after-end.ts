import type { RequestDetail } from '../../../api/requests.ts';

/** R4: an answer to what has ended opens a follow-up or is filed in it. */
export const takesAnswers = ({ afterEnd }: Pick<RequestDetail, 'afterEnd'>): boolean =>
  afterEnd !== null && afterEnd.does !== 'refuses';
