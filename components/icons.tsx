import type { ComponentChildren } from 'preact';
import type { Verdict } from '../lib/compare/types';

const Icon = ({ children, size = 16 }: { children: ComponentChildren; size?: number }) => (
  <svg class="tl-icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    {children}
  </svg>
);

/** A different outline for each verdict, so that colour is never the only sign. */
const VERDICT_SHAPES: Readonly<Record<Verdict, ComponentChildren>> = {
  matches: (
    <>
      <circle cx="8" cy="8" r="7" class="tl-fill" />
      <path d="M4.6 8.3l2.4 2.4 4.5-5" class="tl-cut" />
    </>
  ),
  consistent: (
    <>
      <circle cx="8" cy="8" r="6.2" class="tl-stroke" />
      <path d="M4.8 8.3l2.3 2.3 4.2-4.7" class="tl-stroke" />
    </>
  ),
  above: <path d="M8 1.5L15 14H1z" class="tl-fill" />,
  below: <path d="M8 14.5L15 2H1z" class="tl-fill" />,
  context: (
    <>
      <circle cx="8" cy="8" r="6.2" class="tl-stroke tl-dots" />
      <circle cx="8" cy="8" r="1.6" class="tl-fill" />
    </>
  ),
  'not-comparable': (
    <>
      <circle cx="8" cy="8" r="6.2" class="tl-stroke" />
      <path d="M3.8 12.2l8.4-8.4" class="tl-stroke" />
    </>
  ),
};

export const VerdictIcon = ({ verdict, size = 16 }: { verdict: Verdict; size?: number }) => (
  <Icon size={size}>{VERDICT_SHAPES[verdict]}</Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="M3.5 3.5l9 9m0-9l-9 9" class="tl-stroke" />
  </Icon>
);

export const CloseAllIcon = () => (
  <Icon>
    <path d="M6.5 6.5l7 7m0-7l-7 7M2 10V2h8" class="tl-stroke" />
  </Icon>
);

export const PinIcon = ({ filled }: { filled: boolean }) => (
  <Icon>
    <path d="M5.5 1.8h5l-.6 4.7 2.3 2.5H3.8l2.3-2.5z" class={filled ? 'tl-fill tl-stroke' : 'tl-stroke'} />
    <path d="M8 9v5.2" class="tl-stroke" />
  </Icon>
);

export const MoveIcon = () => (
  <Icon>
    <path
      d="M8 1.5v13M1.5 8h13M6 3.5l2-2 2 2M6 12.5l2 2 2-2M3.5 6l-2 2 2 2M12.5 6l2 2-2 2"
      class="tl-stroke"
    />
  </Icon>
);

export const KeepIcon = ({ filled }: { filled: boolean }) => (
  <Icon>
    <path d="M3.5 1.8h9v12.4L8 10.6l-4.5 3.6z" class={filled ? 'tl-fill' : 'tl-stroke'} />
  </Icon>
);

export const CopyIcon = () => (
  <Icon>
    <path d="M5.5 5.5h8.7v8.7H5.5zM10.5 5.3V1.8H1.8v8.7h3.5" class="tl-stroke" />
  </Icon>
);

export const PanelIcon = () => (
  <Icon>
    <path d="M1.8 2.8h12.4v10.4H1.8zM10 2.8v10.4" class="tl-stroke" />
  </Icon>
);

export const MuteIcon = () => (
  <Icon>
    <path d="M2 2l12 12M1.6 8S4 3.8 8 3.8 14.4 8 14.4 8 12 12.2 8 12.2 1.6 8 1.6 8z" class="tl-stroke" />
  </Icon>
);

export const SpeakIcon = () => (
  <Icon>
    <path
      d="M1.8 6v4h2.6L8 13.2V2.8L4.4 6zM10.6 5.4a3.6 3.6 0 0 1 0 5.2M12.6 3.2a6.8 6.8 0 0 1 0 9.6"
      class="tl-stroke"
    />
  </Icon>
);

/** The two columns of the project's own mark. */
export const Mark = ({ size = 24 }: { size?: number }) => (
  <svg class="tl-mark" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect x="3" y="3" width="12" height="26" rx="2" class="tl-mark-cost" />
    <rect x="17" y="3" width="12" height="26" rx="2" class="tl-mark-revenue" />
    <path
      d="M6 9h6M6 13.5h6M6 18h6M6 22.5h6M20 18h6M20 22.5h6"
      stroke-width="2"
      stroke-linecap="round"
      class="tl-mark-lines"
    />
  </svg>
);
