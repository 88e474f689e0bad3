/** Tries anything that is allowed, for tests and as the lowest bar. */
import { TAGS } from "../vocabulary";
import type { Idea, Thought } from "./bot";
import { draftFor } from "./proposals";

export function random(thought: Thought): Idea {
  const { view, roll, content } = thought;
  const { me, choices, deal } = view;
  if (!view.waiting.includes(me.seat)) return null;
  const pick = <T>(about: string, list: readonly T[]): T => list[roll(about, list.length) - 1]!;
  const coin = (about: string) => roll(about, 2) === 1;
  if (view.vote) return { move: "vote", args: [coin("vote")] };
  switch (view.step) {
    case "pledges": {
      const pledge = view.pledges.find((p) => p.mine)!;
      if (pledge.mine!.keep === null && roll("keep", 3) > 1) return { move: "keepPledge", args: [pledge.id] };
      if (pledge.mine!.move === null && coin("move")) return { move: "askToMovePledge", args: [pledge.id] };
      return { move: "breakPledge", args: [pledge.id] };
    }
    case "stand": {
      const ids = view.situation.options.map((o) => o.id);
      return { move: "stand", args: [pick("stand", ids), pick("guess", ids)] };
    }
    case "deal": {
      const talk = roll("talk", 6);
      const aim = me.aims.find((a) => !a.shown);
      if (talk === 1 && aim && choices.showAim === null) return { move: "showAim", args: [aim.tag] };
      if (talk === 2 && choices.ask === null) return { move: "ask", args: [] };
      const tool = me.tools.find((t) => t.refused === null);
      if (talk <= 4 && tool) {
        const partner = pick(
          "partner",
          view.partners.filter((p) => p.seat !== me.seat),
        ).seat;
        const pledge = view.pledges.find((p) => p.state === "standing")?.id;
        const choice = {
          ...(tool.needs.includes("partner") ? { partner } : {}),
          ...(tool.needs.includes("resource")
            ? { resource: pick("resource", ["hours", "skills", "funds", "reach"]) }
            : {}),
          ...(tool.needs.includes("pledge") && pledge ? { pledge } : {}),
        };
        if (tool.needs.every((n) => n in choice) && tool.needs.length < 1)
          return { move: "playTool", args: [tool.id, choice] };
        if (tool.needs.length === 1 && tool.needs[0] === "resource")
          return { move: "playTool", args: [tool.id, choice] };
      }
      if (deal.proposal) {
        if (deal.proposal.by === me.seat) return null;
        if (coin("answer")) return { move: "accept", args: [] };
        const reason = pick("reason", [
          "too-dear",
          "unclear",
          "too-risky",
          "crosses-our-line",
          "not-our-purpose",
        ] as const);
        return { move: "decline", args: [reason, reason === "not-our-purpose" ? pick("tag", TAGS) : null] };
      }
      const clause =
        deal.clauseAllowed && deal.clausesLeft.length > 0 && coin("clause") ? pick("which", deal.clausesLeft) : null;
      const drafts = view.situation.options.flatMap(
        (o) => draftFor(view, content, o, clause, coin(`pledge/${o.id}`)) ?? [],
      );
      return drafts.length > 0 ? { move: "propose", args: [pick("draft", drafts)] } : { move: "pass", args: [] };
    }
    case "outcome":
      return { move: "pressOn", args: [me.crossed && coin("say")] };
    case "act":
      return { move: "pressOn", args: [false] };
    case "event":
      return {
        move: "answerTemptation",
        args: [coin("tempt") && view.partners[Number(me.seat)]!.has.hours >= view.event!.hours],
      };
    case "pulse":
      return { move: "pulse", args: [roll("pulse", 5)] };
    case "talk":
      return { move: "talked", args: [] };
    case "over":
      return null;
  }
}
