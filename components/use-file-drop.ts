import { useState } from 'preact/hooks';

type Taken = { readonly currentTarget: HTMLInputElement };

/** What makes an element take a dropped file, and its field a chosen one. `accept` as of `<input type="file">`. */
export const useFileDrop = (onFile: (file: File) => void, accept: string, disabled = false) => {
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined): void => {
    const [file] = files ?? [];
    if (file && !disabled) onFile(file);
  };
  const area = {
    class: over ? 'tl-check tl-check-over' : 'tl-check',
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer?.files);
    },
  };
  const field = {
    type: 'file',
    accept,
    disabled,
    onChange: ({ currentTarget }: Taken) => {
      take(currentTarget.files);
      // The same file chosen again is another choice.
      currentTarget.value = '';
    },
  } as const;
  return { area, field };
};
