import { FileButton } from '@mantine/core';
import { type ReactNode, useRef } from 'react';

interface Props {
  multiple?: boolean;
  onFiles: (files: File[]) => void;
  /** What opens the browser's dialog. */
  children: (props: { onClick: () => void }) => ReactNode;
}

/** Files out of the browser's dialog; the same file can be chosen again. */
export function Choose({ multiple = true, onFiles, children }: Props) {
  const reset = useRef<() => void>(null);
  return (
    <FileButton
      multiple={multiple}
      resetRef={reset}
      onChange={(chosen: File | File[] | null) => {
        onFiles(chosen ? [chosen].flat() : []);
        reset.current?.();
      }}
    >
      {children}
    </FileButton>
  );
}
