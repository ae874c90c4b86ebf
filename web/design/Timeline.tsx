import classes from './Timeline.module.css';

export interface TimelineItem {
  /** What the dot and the line after it look like. */
  look: 'run' | 'off' | 'wait' | 'end' | 'late' | 'soon';
  text: string;
  detail?: string | undefined;
  at?: string | undefined;
  /** It no longer holds. */
  struck?: boolean | undefined;
}

export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className={classes.timeline}>
      {items.map((item, index) => (
        <li key={index} className={classes[item.look]}>
          <span className={classes.row}>
            {item.struck ? (
              <s className={classes.text}>{item.text}</s>
            ) : (
              <span className={classes.text}>{item.text}</span>
            )}
            {item.at && <span className={classes.at}>{item.at}</span>}
          </span>
          {item.detail && <span className={classes.detail}>{item.detail}</span>}
        </li>
      ))}
    </ol>
  );
}
