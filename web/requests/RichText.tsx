import { lazy, memo, Suspense } from 'react';
import { languageOf } from './language-of.ts';
import classes from './RichText.module.css';

const Rendered = lazy(() => import('./Rendered.tsx'));

/** A message as it was meant: Markdown, and whatever is no Markdown exactly as typed. */
export const RichText = memo(function RichText({ text }: { text: string }) {
  return (
    <div className={classes.rich} lang={languageOf(text)}>
      {/* The renderer comes after the page: until then the words are readable as they were typed. */}
      <Suspense fallback={<p>{text}</p>}>
        <Rendered text={text} />
      </Suspense>
    </div>
  );
});
