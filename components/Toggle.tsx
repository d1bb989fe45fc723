import { useId } from 'preact/hooks';

type Props = {
  label: string;
  hint?: string | undefined;
  on: boolean;
  disabled?: boolean;
  onChange: (on: boolean) => void;
};

/** A labelled switch; the whole row can be clicked. */
export const Toggle = ({ label, hint, on, disabled = false, onChange }: Props) => {
  const hintId = useId();
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
