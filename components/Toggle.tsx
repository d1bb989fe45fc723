import { useState } from 'preact/hooks';

type Props = {
  label: string;
  hint?: string | undefined;
  on: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
};

/** Ids that are unique in a document where several roots draw: `useId` counts in each anew. */
let made = 0;

/** A labelled switch; the whole row can be clicked. */
export const Toggle = ({ label, hint, on, disabled = false, onChange }: Props) => {
  const [hintId] = useState(() => `tl-hint-${++made}`);
  return (
    <label class="tl-toggle">
      <span class="tl-toggle-text">
        {label}
        {hint && (
          <span class="tl-quiet tl-toggle-hint" id={hintId}>
            {hint}
          </span>
        )}
      </span>
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        disabled={disabled}
        {...(hint ? { 'aria-describedby': hintId } : {})}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </label>
  );
};
