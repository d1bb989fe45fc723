import { useState } from 'preact/hooks';
import type { KeptHere } from '../lib/claims/visits';
import type { Translator } from '../lib/i18n/translator';
import { RevisionLine } from './RevisionLine';

type Props = {
  readonly kept: KeptHere;
  readonly t: Translator;
  /** Gives null, or what went wrong in plain words. */
  readonly onAnnotate: (kept: KeptHere, note: string, tags: readonly string[]) => Promise<string | null>;
};

/** `a, b` as tags: trimmed, each once. */
export const readTags = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,、，;；]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
];

type Draft = { readonly note: string; readonly tags: string };
const draftOf = ({ note, tags }: KeptHere): Draft => ({ note, tags: tags.join(', ') });

/** A page takes keys for its own shortcuts where it sees no field; it cannot see into the card. */
const ownKey = (event: Event): void => event.stopPropagation();

const Fields = ({ kept, t, onAnnotate }: Props) => {
  const stored = draftOf(kept);
  // What is typed holds over what is stored, until that is the same.
  const [draft, setDraft] = useState<Partial<Draft>>({});
  const [said, setSaid] = useState<string | null>(null);
  const now = { ...stored, ...draft };
  const tags = readTags(now.tags);
  const clean = now.note === stored.note && tags.join() === kept.tags.join();
  const set = (part: Partial<Draft>): void => {
    setSaid(null);
    setDraft((old) => ({ ...old, ...part }));
  };
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    setSaid((await onAnnotate(kept, now.note, tags)) ?? t('kept.saved'));
  };
  return (
    <form
      class="tl-kept-form"
      onSubmit={(event) => void save(event)}
      onKeyDown={ownKey}
      onKeyPress={ownKey}
      onKeyUp={ownKey}
    >
      <label class="tl-check-text">
        <span>{t('kept.note')}</span>
        <textarea
          name="kept-note"
          rows={2}
          maxLength={20_000}
          value={now.note}
          onInput={(event) => set({ note: event.currentTarget.value })}
        />
      </label>
      <label class="tl-check-text">
        <span>{t('kept.tags')}</span>
        <input
          name="kept-tags"
          maxLength={500}
          value={now.tags}
          onInput={(event) => set({ tags: event.currentTarget.value })}
        />
      </label>
      <div class="tl-tools">
        <button type="submit" class="tl-button" data-action="annotate" disabled={clean}>
          {t('kept.save')}
        </button>
        <span role="status">{said}</span>
      </div>
    </form>
  );
};

/** That a figure is kept, since when, what it said then, and the reader's note and tags, to be edited at once. */
export const KeptPart = (props: Props) => {
  const { kept, t } = props;
  const about = [...kept.tags, kept.note].filter((text) => text !== '').join(' · ');
  return (
    <section class="tl-kept" data-part="kept">
      <p>
        <strong>{t('kept.on', { date: t.date(kept.keptAt) })}</strong>
        {about !== '' && <span class="tl-quiet"> {about}</span>}
      </p>
      {kept.revision && <RevisionLine revision={kept.revision} t={t} folded />}
      <details class="tl-more">
        <summary>{t('kept.edit')}</summary>
        <Fields {...props} />
      </details>
    </section>
  );
};
