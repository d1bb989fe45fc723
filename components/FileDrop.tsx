import type { ComponentProps } from 'preact';
import { FileButton } from './FileButton';
import { useFileDrop } from './use-file-drop';

type Props = ComponentProps<typeof FileButton> & { readonly hint: string };

/** A place to choose a file or drop one. */
export const FileDrop = ({ hint, ...button }: Props) => (
  <div {...useFileDrop(button.onFile, button.disabled)}>
    <div class="tl-tools">
      <FileButton {...button} />
      <span class="tl-quiet">{hint}</span>
    </div>
  </div>
);
