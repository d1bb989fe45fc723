import type { ComponentChildren } from 'preact';

type ChoiceProps = {
  /** What is accepted or refused: `pack`, as in `data-action="accept-pack"`. */
  readonly what: string;
  readonly accept: string;
  readonly refuse: string;
  readonly busy?: boolean;
  /** It cannot be accepted as it is. */
  readonly barred?: boolean;
  readonly onAccept: () => void;
  readonly onRefuse: () => void;
  readonly children?: ComponentChildren;
};

/** The choice to accept what was shown or to refuse it, with what else can be done about it. */
export const AcceptOrRefuse = (props: ChoiceProps) => {
  const { what, accept, refuse, busy = false, barred = false, onAccept, onRefuse, children } = props;
  return (
    <div class="tl-tools">
      <button
        type="button"
        class="tl-button tl-primary"
        data-action={`accept-${what}`}
        disabled={busy || barred}
        onClick={onAccept}
      >
        {accept}
      </button>
      <button
        type="button"
        class="tl-button"
        data-action={`refuse-${what}`}
        disabled={busy}
        onClick={onRefuse}
      >
        {refuse}
      </button>
      {children}
    </div>
  );
};

type Props = ChoiceProps & {
  readonly heading: 'h2' | 'h3';
  readonly title: string;
  /** Says what is shown, for whoever drives the page. */
  readonly shown: string | number;
};

/** What something would change, with the choice to accept or refuse it. */
export const Preview = ({ heading: Heading, title, shown, children, ...choice }: Props) => {
  const id = `${choice.what}-preview`;
  return (
    <section class="tl-box" aria-labelledby={id} data-preview={shown}>
      <Heading class="tl-group-title" id={id}>
        {title}
      </Heading>
      {children}
      <AcceptOrRefuse {...choice} />
    </section>
  );
};
