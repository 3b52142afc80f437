import type { ButtonHTMLAttributes, Ref } from 'react';
import { Icon } from './Icon.js';
import type { IconName } from './icons.js';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** go: the one primary action of a view; bare: a quiet step beside it. */
  kind?: 'go' | 'plain' | 'bare';
  small?: boolean;
  icon?: IconName;
  /** Stays focusable and readable while it works, and takes no second press. */
  pending?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({
  kind = 'plain',
  small = false,
  icon,
  pending = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const classes = ['btn', kind === 'plain' ? '' : kind, small ? 's' : '', className ?? ''].filter(Boolean).join(' ');
  return (
    <button
      {...rest}
      type={type}
      className={classes}
      aria-disabled={pending || undefined}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
    >
      {icon ? <Icon name={icon} /> : null}
      {children}
    </button>
  );
}
