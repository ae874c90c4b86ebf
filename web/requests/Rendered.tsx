import Markdown from 'react-markdown';
import { isTooInvolved } from '../../domain/requests/index.ts';
import { markNames } from './mark-names.ts';
import { Quote } from './Quote.tsx';
import { messageMarkdown } from './rich-text.ts';

interface Props {
  text: string;
  /** People whose `@Name` stands out. */
  named: readonly { name: string }[];
}

export default function Rendered({ text, named }: Props) {
  if (isTooInvolved(text)) return <p>{text}</p>;
  const names = named.map(({ name }) => name);
  const rehypePlugins = [...(messageMarkdown.rehypePlugins ?? []), () => markNames(names)];
  return (
    <Markdown {...messageMarkdown} rehypePlugins={rehypePlugins} components={{ blockquote: Quote }}>
      {text}
    </Markdown>
  );
}
