import type { RequestSummary } from '../../api/requests.ts';
import { PlanBadge } from '../design/PlanBadge.tsx';

export function RequestPlan({ request }: { request: RequestSummary }) {
  return <PlanBadge highest={request.planId === 'enterprise'}>{request.planName}</PlanBadge>;
}
