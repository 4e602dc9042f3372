/** The interface's own icons, 16 by 16 units, in the colour of the text beside them. */
import type { ComponentChildren, VNode } from 'preact';
import type { Tone } from './view';

function Icon({ children, name }: { children: ComponentChildren; name: string }): VNode {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

const CUT = {
  fill: 'none',
  stroke: 'var(--surface)',
  'stroke-width': '1.7',
  'stroke-linecap': 'round',
} as const;
const LINE = {
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': '1.6',
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
} as const;

const SHIELD = 'M8 1.2 13.6 3.2v4.3c0 3.4-2.3 6-5.6 7.3C4.7 13.5 2.4 10.9 2.4 7.5V3.2z';

/** A shape of its own for each state, so that colour alone never tells. */
export function ToneIcon({ tone }: { tone: Tone }): VNode {
  switch (tone) {
    case 'error':
      return (
        <Icon name="error">
          <path fill="currentColor" d="M5.2 1.1h5.6l4.1 4.1v5.6l-4.1 4.1H5.2l-4.1-4.1V5.2z" />
          <path {...CUT} d="M8 4.6v4M8 11.3v.01" />
        </Icon>
      );
    case 'warning':
      return (
        <Icon name="warning">
          <path
            fill="currentColor"
            d="M6.8 1.9a1.4 1.4 0 0 1 2.4 0l5.9 10.4a1.4 1.4 0 0 1-1.2 2.1H2.1a1.4 1.4 0 0 1-1.2-2.1z"
          />
          <path {...CUT} d="M8 5.6v3.6M8 11.8v.01" />
        </Icon>
      );
    case 'note':
      return (
        <Icon name="note">
          <circle fill="currentColor" cx="8" cy="8" r="7" />
          <path {...CUT} d="M8 7.6v3.6M8 4.8v.01" />
        </Icon>
      );
    case 'clear':
      return (
        <Icon name="clear">
          <path fill="currentColor" d={SHIELD} />
          <path {...CUT} stroke-linejoin="round" d="m5.4 7.9 1.9 1.9 3.4-3.7" />
        </Icon>
      );
    case 'off':
      return (
        <Icon name="off">
          <path {...LINE} d={SHIELD} />
          <path {...LINE} d="M5.6 5.6l4.8 4.8" />
        </Icon>
      );
    case 'checking':
      return (
        <Icon name="checking">
          <circle {...LINE} opacity=".25" cx="8" cy="8" r="6" />
          <path {...LINE} d="M14 8a6 6 0 0 0-6-6" />
        </Icon>
      );
    case 'ready':
      return (
        <Icon name="ready">
          <path {...LINE} d={SHIELD} />
        </Icon>
      );
  }
}

export function CloseIcon(): VNode {
  return (
    <Icon name="close">
      <path {...LINE} d="m4 4 8 8M12 4l-8 8" />
    </Icon>
  );
}

export function ChevronIcon({ to }: { to: 'left' | 'right' | 'down' }): VNode {
  const paths = {
    left: 'M10 3.5 5.5 8l4.5 4.5',
    right: 'M6 3.5 10.5 8 6 12.5',
    down: 'M3.5 6 8 10.5 12.5 6',
  };
  return (
    <Icon name={`chevron-${to}`}>
      <path {...LINE} d={paths[to]} />
    </Icon>
  );
}

export function PersonIcon(): VNode {
  return (
    <Icon name="person">
      <circle {...LINE} cx="8" cy="5.2" r="2.7" />
      <path {...LINE} d="M2.9 13.8c.5-2.6 2.5-4 5.1-4s4.600 1.400 5.100 4" />
    </Icon>
  );
}

export function SchoolIcon(): VNode {
  return (
    <Icon name="school">
      <path
        {...LINE}
        d="M1.800 6.200 8 2.800l6.200 3.400M3.300 6.500v7h9.400v-7M6.500 13.500v-3.200h3v3.200"
      />
    </Icon>
  );
}
