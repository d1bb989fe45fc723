type Props<V extends string> = {
  label: string;
  value: V;
  options: readonly (readonly [V, string])[];
  onChange: (value: V) => void;
};

/** A labelled list of options. */
export const Choice = <V extends string>({ label, value, options, onChange }: Props<V>) => (
  <label class="tl-field">
    <span>{label}</span>
    <select
      value={value}
      onChange={(event) => {
        const chosen = options.find(([option]) => option === event.currentTarget.value);
        if (chosen) onChange(chosen[0]);
      }}
    >
      {options.map(([option, words]) => (
        <option key={option} value={option} selected={option === value}>
          {words}
        </option>
      ))}
    </select>
  </label>
);
