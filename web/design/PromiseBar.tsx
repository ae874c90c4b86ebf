import classes from './PromiseBar.module.css';

export interface PromiseSegment {
  /** Share of the strip's width, relative to the other segments. */
  weight: number;
  look: 'open' | 'closed' | 'counted' | 'uncounted' | 'late';
}

export interface PromiseMark {
  /** Where on the strip, 0 to 1. */
  at: number;
  label: string;
  /** An upright line; without it only the word is written. */
  upright?: boolean;
  strong?: boolean;
}

interface Props {
  segments: readonly PromiseSegment[];
  marks: readonly PromiseMark[];
  /** The whole sentence the strip stands for: it is an image to a screen reader. */
  label: string;
}

/** The strip that explains a date: what counts, what does not, from which mark to which. */
export function PromiseBar({ segments, marks, label }: Props) {
  return (
    <div className={classes.bar} role="img" aria-label={label}>
      <div className={classes.strip}>
        {segments.map((segment, index) => (
          <i key={index} className={classes[segment.look]} style={{ flexGrow: segment.weight }} />
        ))}
      </div>
      {marks.map((mark) => (
        <span key={`${mark.at}${mark.label}`} style={{ '--at': `${mark.at * 100}%` }}>
          {mark.upright && <i className={classes.upright} />}
          <span className={mark.strong ? classes.strong : classes.word}>{mark.label}</span>
        </span>
      ))}
    </div>
  );
}
