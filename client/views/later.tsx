import { signal } from "@preact/signals";
import type { ComponentType, JSX } from "preact";
import { useEffect } from "preact/hooks";
import { Button } from "../ui/button";
import { Heading, Page } from "../ui/page";
import { shapeOf } from "../ui/shape";
import { Shell } from "../ui/shell";
import { needWords, say } from "../words/words";

interface With {
  /** The word files it needs. */
  readonly words?: readonly string[];
  /** Said until it is here; its own words must be there. */
  readonly meanwhile?: () => JSX.Element;
}

/** A view that is fetched when it is first shown; once here, it stays. */
export function later<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  { words = ["rules", "table"], meanwhile: Meanwhile }: With = {},
): (props: Props) => JSX.Element {
  const came = signal<{ readonly View: ComponentType<Props> } | "failed" | null>(null);
  const load = async () => {
    try {
      const [View] = await Promise.all([fetch(), needWords(...words)]);
      came.value = { View };
    } catch {
      came.value = "failed";
    }
  };
  return function Later(props) {
    useEffect(() => {
      if (came.peek() === null || came.peek() === "failed") void load();
    }, []);
    if (came.value === "failed") return <LoadFailed />;
    if (came.value === null)
      return (
        <Page plain bleed folds={shapeOf(location) === "table"}>
          <Shell>{Meanwhile && <Meanwhile />}</Shell>
        </Page>
      );
    const { View } = came.value;
    return <View {...props} />;
  };
}

/** The line is gone, or the server has been updated and no longer has this file. */
const LoadFailed = () => (
  <Page>
    <div class="stack">
      <Heading>{say("load.failed")}</Heading>
      <p>{say("load.failed.text")}</p>
      <p>
        <Button kind="main" icon="arrows-clockwise" onClick={() => location.reload()}>
          {say("load.again")}
        </Button>
      </p>
    </div>
  </Page>
);
