import { ButtonLink } from "../ui/button";
import { Heading, Page } from "../ui/page";
import { say } from "../words/words";

/** An address that leads nowhere. */
export const NotFound = () => <Astray title="lost.title" text="lost.text" />;

/** A link whose seat or desk is no more: the workshop is over, or the link is not whole. */
export const OldLink = ({ text = "old-link.text" }: { readonly text?: string }) => (
  <Astray title="old-link.title" text={text} />
);

const Astray = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <Page>
    <div class="card stack astray">
      <Heading>{say(title)}</Heading>
      <p class="lead">{say(text)}</p>
      <div class="row">
        <ButtonLink kind="main" href="/" icon="house">
          {say("ui.to-front")}
        </ButtonLink>
      </div>
    </div>
  </Page>
);
