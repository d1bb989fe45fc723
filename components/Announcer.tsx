/** Speaks to screen readers alone. It stands in the page before there is anything to say: only changes are spoken. */
export const Announcer = ({ words }: { readonly words: string }) => (
  <p class="tl-hidden" role="status" data-announcer>
    {words}
  </p>
);
