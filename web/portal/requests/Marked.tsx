import type { ListedRequest } from '../../../api/requests.ts';

/** Words with marks where they are what was searched for. */
export function Marked({ parts }: { parts: NonNullable<ListedRequest['found']>['subject'] }) {
  return parts.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text));
}
