import Markdown from 'react-markdown';
import { isTooInvolved, messageMarkdown } from './rich-text.ts';

export default function Rendered({ text }: { text: string }) {
  if (isTooInvolved(text)) return <p>{text}</p>;
  return <Markdown {...messageMarkdown}>{text}</Markdown>;
}
