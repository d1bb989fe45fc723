import { useFileDrop } from './use-file-drop';

type Props = {
  readonly label: string;
  readonly hint: string;
  readonly accept: string;
  readonly disabled: boolean;
  readonly onFile: (file: File) => void;
};

/** A place to choose a file or drop one. */
export const FileDrop = ({ label, hint, accept, disabled, onFile }: Props) => {
  const { area, field } = useFileDrop(onFile, accept, disabled);
  return (
    <div {...area}>
      <label class="tl-field tl-file">
        <span>{label}</span>
        <input {...field} />
      </label>
      <span class="tl-quiet">{hint}</span>
    </div>
  );
};
