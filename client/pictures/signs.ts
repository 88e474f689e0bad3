import addressBook from "@phosphor-icons/core/assets/fill/address-book-fill.svg?raw";
import arrowsSplit from "@phosphor-icons/core/assets/fill/arrows-split-fill.svg?raw";
import arrowsVertical from "@phosphor-icons/core/assets/fill/arrows-vertical-fill.svg?raw";
import bookOpen from "@phosphor-icons/core/assets/fill/book-open-fill.svg?raw";
import broadcast from "@phosphor-icons/core/assets/fill/broadcast-fill.svg?raw";
import calendarCheck from "@phosphor-icons/core/assets/fill/calendar-check-fill.svg?raw";
import calendar from "@phosphor-icons/core/assets/fill/calendar-fill.svg?raw";
import campfire from "@phosphor-icons/core/assets/fill/campfire-fill.svg?raw";
import chatCenteredText from "@phosphor-icons/core/assets/fill/chat-centered-text-fill.svg?raw";
import clipboardText from "@phosphor-icons/core/assets/fill/clipboard-text-fill.svg?raw";
import clockUser from "@phosphor-icons/core/assets/fill/clock-user-fill.svg?raw";
import coins from "@phosphor-icons/core/assets/fill/coins-fill.svg?raw";
import confetti from "@phosphor-icons/core/assets/fill/confetti-fill.svg?raw";
import crosshair from "@phosphor-icons/core/assets/fill/crosshair-fill.svg?raw";
import crown from "@phosphor-icons/core/assets/fill/crown-fill.svg?raw";
import database from "@phosphor-icons/core/assets/fill/database-fill.svg?raw";
import door from "@phosphor-icons/core/assets/fill/door-fill.svg?raw";
import eyeglasses from "@phosphor-icons/core/assets/fill/eyeglasses-fill.svg?raw";
import flagBanner from "@phosphor-icons/core/assets/fill/flag-banner-fill.svg?raw";
import gauge from "@phosphor-icons/core/assets/fill/gauge-fill.svg?raw";
import gavel from "@phosphor-icons/core/assets/fill/gavel-fill.svg?raw";
import graph from "@phosphor-icons/core/assets/fill/graph-fill.svg?raw";
import handCoins from "@phosphor-icons/core/assets/fill/hand-coins-fill.svg?raw";
import handPalm from "@phosphor-icons/core/assets/fill/hand-palm-fill.svg?raw";
import handsClapping from "@phosphor-icons/core/assets/fill/hands-clapping-fill.svg?raw";
import heartbeat from "@phosphor-icons/core/assets/fill/heartbeat-fill.svg?raw";
import image from "@phosphor-icons/core/assets/fill/image-fill.svg?raw";
import intersect from "@phosphor-icons/core/assets/fill/intersect-fill.svg?raw";
import lightbulb from "@phosphor-icons/core/assets/fill/lightbulb-fill.svg?raw";
import listStar from "@phosphor-icons/core/assets/fill/list-star-fill.svg?raw";
import lockKey from "@phosphor-icons/core/assets/fill/lock-key-fill.svg?raw";
import mapTrifold from "@phosphor-icons/core/assets/fill/map-trifold-fill.svg?raw";
import maskHappy from "@phosphor-icons/core/assets/fill/mask-happy-fill.svg?raw";
import medal from "@phosphor-icons/core/assets/fill/medal-fill.svg?raw";
import megaphoneSimple from "@phosphor-icons/core/assets/fill/megaphone-simple-fill.svg?raw";
import newspaperClipping from "@phosphor-icons/core/assets/fill/newspaper-clipping-fill.svg?raw";
import note from "@phosphor-icons/core/assets/fill/note-fill.svg?raw";
import notePencil from "@phosphor-icons/core/assets/fill/note-pencil-fill.svg?raw";
import parcel from "@phosphor-icons/core/assets/fill/package-fill.svg?raw";
import pushPin from "@phosphor-icons/core/assets/fill/push-pin-fill.svg?raw";
import question from "@phosphor-icons/core/assets/fill/question-fill.svg?raw";
import scales from "@phosphor-icons/core/assets/fill/scales-fill.svg?raw";
import sealCheck from "@phosphor-icons/core/assets/fill/seal-check-fill.svg?raw";
import target from "@phosphor-icons/core/assets/fill/target-fill.svg?raw";
import treeStructure from "@phosphor-icons/core/assets/fill/tree-structure-fill.svg?raw";
import usersFour from "@phosphor-icons/core/assets/fill/users-four-fill.svg?raw";
import usersThree from "@phosphor-icons/core/assets/fill/users-three-fill.svg?raw";
import warning from "@phosphor-icons/core/assets/fill/warning-fill.svg?raw";
import type { ClauseId, Tag } from "../../game/vocabulary";

/** The outline of a Phosphor fill icon (MIT) in a square of 256, from its file. */
const outline = (svg: string): string => / d="([^"]+)"/.exec(svg)?.[1] ?? "";

/** What stands for each thing that organisations want. */
const OF_TAGS: { readonly [T in Tag]: string } = {
  visibility: broadcast,
  "new-audiences": usersFour,
  learning: bookOpen,
  income: coins,
  neutrality: scales,
  community: campfire,
  wellbeing: heartbeat,
  innovation: lightbulb,
  efficiency: gauge,
  "staff-pride": medal,
  volunteers: handsClapping,
  quality: sealCheck,
};
const OF_CLAUSES: { readonly [C in ClauseId]: string } = {
  "shared-aim": target,
  "own-aims": crosshair,
  "who-decides": gavel,
  "contact-persons": addressBook,
  "who-brings-what": parcel,
  money: handCoins,
  communication: megaphoneSimple,
  logo: image,
  data: lockKey,
  "review-dates": calendarCheck,
  "changing-the-plan": arrowsSplit,
  "duration-and-notice": calendar,
  "ending-well": confetti,
};
const OF_TOOLS: { readonly [tool: string]: string } = {
  "dress-rehearsal": maskHappy,
  "one-way-in": door,
  "standing-item": pushPin,
  "twelve-phase-map": mapTrifold,
  "own-definition": chatCenteredText,
  "outside-eyes": eyeglasses,
  "goals-on-the-wall": flagBanner,
  "two-ways-of-organising": treeStructure,
  "hours-in-the-rota": clockUser,
  "partner-assessment": clipboardText,
  "fit-or-collide": intersect,
  "rule-nobody-out": handPalm,
  "network-map": graph,
  "network-database": database,
  "two-contacts": usersThree,
  "strengths-list": listStar,
  "short-flyer": note,
  "good-story": newspaperClipping,
  "partnership-lead": crown,
  "above-and-below": arrowsVertical,
  celebrate: confetti,
  "meeting-question": question,
  "risk-list": warning,
  "write-first": notePencil,
};

/** Outlines in a square of 256. */
export const tagOutline = (tag: Tag): string => outline(OF_TAGS[tag]);
export const clauseOutline = (clause: ClauseId): string => outline(OF_CLAUSES[clause]);
/** A tool that is new has no sign of its own yet: the pencil. */
export const toolOutline = (tool: string): string => outline(OF_TOOLS[tool] ?? notePencil);
