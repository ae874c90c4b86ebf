import { lazy, memo, Suspense } from 'react';
import { languageOf } from './language-of.ts';
import classes from './RichText.module.css';

const Plain = ({ text }: { text: string }) => <p>{text}</p>;

// A tab from before an update, or a lost connection: the words are still there, as they were typed.
const Rendered = lazy(() => import('./Rendered.tsx').catch(() => ({ default: Plain })));

interface Props {
  text: string;
  named?: readonly { name: string }[];
}

const nobody: never[] = [];

/** A message as it was meant: Markdown, and whatever is no Markdown exactly as typed. */
export const RichText = memo(function RichText({ text, named = nobody }: Props) {
  return (
    <div className={classes.rich} lang={languageOf(text)}>
      {/* The renderer comes after the page: until then the words are readable as they were typed. */}
      <Suspense fallback={<Plain text={text} />}>
        <Rendered text={text} named={named} />
      </Suspense>
    </div>
  );
});
