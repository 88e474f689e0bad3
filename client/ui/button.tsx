import type { ComponentChildren, JSX } from "preact";
import { Icon, type IconName } from "./icon";

interface Look {
  /** `main`: the one thing most people do here next; at most one in sight. */
  readonly kind?: "main" | "plain" | "quiet" | "bad";
  readonly size?: "small" | "large";
  readonly wide?: boolean;
  readonly icon?: IconName;
  readonly children: ComponentChildren;
}

const classOf = ({ kind = "plain", size, wide }: Look): string =>
  ["button", kind !== "plain" && `button-${kind}`, size && `button-${size}`, wide && "button-wide"]
    .filter(Boolean)
    .join(" ");

type ButtonProps = Look & {
  /** Under way: pressing again does nothing, and the focus stays. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
} & Omit<JSX.HTMLAttributes<HTMLButtonElement>, "icon" | "size" | "disabled">;

/** A button. `busy` and `disabled` keep it focusable (aria-disabled), so that nobody loses their place. */
export function Button({ kind, size, wide, icon, busy, disabled, children, onClick, ...rest }: ButtonProps) {
  const off = Boolean(busy || disabled);
  return (
    <button
      type="button"
      {...rest}
      class={classOf({ kind, size, wide, icon, children } as Look)}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (off) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

type LinkProps = Look & Omit<JSX.HTMLAttributes<HTMLAnchorElement>, "icon" | "size">;

/** A link that looks like a button: it goes somewhere. */
export const ButtonLink = ({ kind, size, wide, icon, children, ...rest }: LinkProps) => (
  <a {...rest} class={classOf({ kind, size, wide, icon, children } as Look)}>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </a>
);
