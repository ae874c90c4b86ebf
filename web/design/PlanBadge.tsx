import classes from './PlanBadge.module.css';

/** An outline chip; only the highest tier is petrol. */
export function PlanBadge({ highest = false, children }: { highest?: boolean; children: string }) {
  return (
    <span className={highest ? classes.highest : classes.plan} title={children}>
      {children}
    </span>
  );
}
