type Props = {
  readonly label: string;
  /** As of `<input type="file">`. */
  readonly accept: string;
  readonly disabled?: boolean;
  readonly onFile: (file: File) => void;
};

/** A button that lets a file be chosen. The browser's own would speak the browser's language, not ours. */
export const FileButton = ({ label, accept, disabled = false, onFile }: Props) => (
  <label class="tl-button tl-file">
    {label}
    <input
      type="file"
      class="tl-hidden"
      accept={accept}
      disabled={disabled}
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        if (file) onFile(file);
        // The same file chosen again is another choice.
        currentTarget.value = '';
      }}
    />
  </label>
);
