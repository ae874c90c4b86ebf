import type { RequestDetail } from '../../api/requests.ts';

/** R2: what a request asks for; nothing where nothing was chosen. */
export function RequestMatter({
  request: { type, subtype },
}: {
  request: Pick<RequestDetail, 'type' | 'subtype'>;
}) {
  if (!type) return null;
  return <span>{subtype ? `${type.name}: ${subtype.name}` : type.name}</span>;
}
