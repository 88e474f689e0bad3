import type { ButtonHTMLAttributes, ComponentChildren } from "preact";
import { Icon, type IconName } from "./icon";

interface Look {
  /** `main`: the one thing most people do here next; at most one in sight. */
  readonly kind?: "main" | "plain" | "quiet" | "bad";
  readonly size?: "small" | "large";
  readonly icon?: IconName;
  readonly children: ComponentChildren;
}

const classOf = ({ kind = "plain", size }: Pick<Look, "kind" | "size">): string =>
  ["button", kind !== "plain" && `button-${kind}`, size && `button-${size}`].filter(Boolean).join(" ");

type ButtonProps = Look & {
  /** Under way: pressing again does nothing, and the focus stays. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
} & Omit<ButtonHTMLAttributes, keyof Look | "disabled" | "type">;

/** A button. `busy` and `disabled` keep it focusable (aria-disabled), so that nobody loses their place. */
export function Button({ kind, size, icon, busy, disabled, children, onClick, ...rest }: ButtonProps) {
  const off = Boolean(busy || disabled);
  return (
    <button
      type="button"
      {...rest}
      class={classOf({ ...(kind && { kind }), ...(size && { size }) })}
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

type LinkProps = Look & {
  readonly href: string;
  /** A window of its own: for the projector. */
  readonly target?: "_blank";
};

/** A link that looks like a button: it goes somewhere. */
export const ButtonLink = ({ icon, children, href, target, ...look }: LinkProps) => (
  <a class={classOf(look)} href={href} {...(target && { target, rel: "noopener" })}>
    {icon && <Icon name={icon} />}
    <span>{children}</span>
  </a>
);
