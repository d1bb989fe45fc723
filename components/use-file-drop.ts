import { useState } from 'preact/hooks';

/** What makes an element take a dropped file. */
export const useFileDrop = (onFile: (file: File) => void, disabled = false) => {
  const [over, setOver] = useState(false);
  return {
    class: over ? 'tl-check tl-check-over' : 'tl-check',
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file && !disabled) onFile(file);
    },
  };
};
