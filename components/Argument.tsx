import { useEffect, useState } from 'preact/hooks';
import type { Comparison, Line } from '../lib/compare/types';
import type { Translator } from '../lib/i18n/translator';

type Props = {
  readonly comparison: Comparison;
  readonly t: Translator;
  /** Gives the steps from figure to verdict; null when they cannot be had. */
  readonly onExplain: () => Promise<readonly Line[] | null>;
};

type State = readonly Line[] | 'closed' | 'loading' | 'none';

const Steps = ({ state, t }: { state: Exclude<State, 'closed'>; t: Translator }) =>
  typeof state === 'string' ? (
    <p class="tl-quiet" role="status">
      {t(state === 'loading' ? 'card.argument.loading' : 'card.argument.none')}
    </p>
  ) : (
    <ol class="tl-argument">
      {state.map((line) => (
        <li key={`${line.key} ${line.facts.join(' ')}`}>{t.line(line)}</li>
      ))}
    </ol>
  );

/** The comparison as an argument, step by step: figure, reading, facts, alignment, assumptions, verdict. */
export const Argument = ({ comparison, t, onExplain }: Props) => {
  const [open, setOpen] = useState(false);
  const [state, setState] = useState<State>('closed');
  useEffect(() => {
    if (!open) return undefined;
    let wanted = true;
    setState('loading');
    void onExplain().then((lines) => wanted && setState(lines ?? 'none'));
    return () => {
      wanted = false;
    };
  }, [open, comparison]);
  return (
    <details class="tl-more" data-part="argument" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('card.argument')}</summary>
      {state !== 'closed' && <Steps state={state} t={t} />}
    </details>
  );
};
