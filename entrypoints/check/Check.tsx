import { useState } from 'preact/hooks';
import { CheckForm } from '../../components/CheckForm';
import { GroupedFigureList } from '../../components/FigureList';
import { Failed, Notice } from '../../components/Notice';
import { PageSummary } from '../../components/PageSummary';
import { send } from '../../lib/messages/client';
import type { ShellProps } from '../../lib/shell/mount';
import { type Checked, useCheck } from '../../lib/shell/use-check';
import { useFacts } from '../../lib/shell/use-facts';

const NONE: ReadonlyMap<string, null> = new Map();

const Found = ({ checked, t }: Pick<ShellProps, 't'> & { readonly checked: Checked }) => {
  const { facts, need } = useFacts();
  if (checked.figures.length === 0) return <Notice title={t('check.none')}>{t('state.empty.text')}</Notice>;
  return (
    <>
      <PageSummary figures={checked.figures} t={t} of="text" />
      <GroupedFigureList
        figures={checked.figures}
        kept={NONE}
        facts={facts}
        t={t}
        where={({ figure }) => {
          const page = checked.pages?.[figure.block];
          return page === undefined ? null : t('check.page', { page });
        }}
        onNeedFacts={(ids) => void need(ids)}
        onExplain={async ({ figure }) => {
          const reply = await send('ledger/explain', { figure, published: checked.published });
          return reply.ok ? reply.lines : null;
        }}
      />
    </>
  );
};

/** Checks a text that the extension cannot read where it stands: typed, pasted, opened or selected. */
export const Check = ({ t }: ShellProps) => {
  const [text, setText] = useState('');
  const [date, setDate] = useState('');
  const { checked, failure, refusal, reading, checkText, checkFile } = useCheck(setText);
  const published = date === '' ? null : date;
  return (
    <main class="tl-welcome">
      <h1>{t('check.title')}</h1>
      <p class="tl-lead">{t('check.lead')}</p>
      <CheckForm
        text={text}
        date={date}
        t={t}
        onText={setText}
        onDate={setDate}
        onCheck={() => void checkText(text, published)}
        onFile={(file) => void checkFile(file, published)}
      />
      {reading && <Notice title={t('check.reading')} />}
      {failure && <Failed failure={failure} t={t} />}
      {refusal && <Notice tone="alert" title={t(`check.refused.${refusal}`)} />}
      {checked && <Found checked={checked} t={t} />}
    </main>
  );
};
