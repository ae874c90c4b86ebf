import { type DragEvent, useEffect, useState } from 'react';

/** Files dropped on a zone, or pasted anywhere on its page where no field takes them. */
export function useDropped(onFiles: (files: File[]) => void) {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (files.length === 0 || event.defaultPrevented) return;
      event.preventDefault();
      onFiles(files);
    };
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('paste', paste, { signal });
    // Dropped beside the zone, a file would open in place of the page.
    for (const kind of ['dragover', 'drop'] as const)
      document.addEventListener(kind, (event) => event.preventDefault(), { signal });
    return () => listening.abort();
  });
  const zone = {
    onDragOver: () => setOver(true),
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      onFiles([...event.dataTransfer.files]);
    },
  };
  return { over, zone };
}
