import { useState } from 'preact/hooks';
import type { ClaimChange } from '../lib/claims/change';
import { CLAIM_COLOURS } from '../lib/claims/types';
import type { PageTranslator } from '../lib/i18n/page-translator';
import { Choice } from './Choice';

type Props = { readonly t: PageTranslator; readonly onChange: (change: ClaimChange) => void };

type TextProps = {
  readonly name: string;
  readonly label: string;
  readonly action: string;
  readonly onText: (text: string) => void;
};

const TextField = ({ name, label, action, onText }: TextProps) => {
  const [text, setText] = useState('');
  const submit = (event: Event): void => {
    event.preventDefault();
    if (text.trim() !== '') onText(text.trim());
    setText('');
  };
  return (
    <form class="tl-tools" onSubmit={submit}>
      <label class="tl-field">
        <span>{label}</span>
        <input name={name} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <button type="submit" class="tl-button" data-action={name} disabled={text.trim() === ''}>
        {action}
      </button>
    </form>
  );
};

/** Changes to all selected claims at once: tag, colour, note. */
export const BulkEdit = ({ t, onChange }: Props) => (
  <div class="tl-tools">
    <TextField
      name="bulk-tag"
      label={t('lib.facet.tag')}
      action={t('lib.tag.add')}
      onText={(tag) => onChange({ kind: 'tag', tags: [tag] })}
    />
    <TextField
      name="bulk-note"
      label={t('report.note')}
      action={t('lib.note.append')}
      onText={(text) => onChange({ kind: 'append', text })}
    />
    <Choice
      label={t('lib.colour')}
      value="keep"
      options={[
        ['keep', '–'],
        ['none', t('lib.colour.none')],
        ...CLAIM_COLOURS.map((one) => [one, t(`lib.colour.${one}`)] as const),
      ]}
      onChange={(colour) =>
        colour !== 'keep' && onChange({ kind: 'colour', colour: colour === 'none' ? null : colour })
      }
    />
  </div>
);
