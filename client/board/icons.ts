import anchor from "@phosphor-icons/core/assets/fill/anchor-fill.svg?raw";
import arrowCounterClockwise from "@phosphor-icons/core/assets/fill/arrow-counter-clockwise-fill.svg?raw";
import baby from "@phosphor-icons/core/assets/fill/baby-fill.svg?raw";
import basket from "@phosphor-icons/core/assets/fill/basket-fill.svg?raw";
import bed from "@phosphor-icons/core/assets/fill/bed-fill.svg?raw";
import bicycle from "@phosphor-icons/core/assets/fill/bicycle-fill.svg?raw";
import binoculars from "@phosphor-icons/core/assets/fill/binoculars-fill.svg?raw";
import books from "@phosphor-icons/core/assets/fill/books-fill.svg?raw";
import briefcase from "@phosphor-icons/core/assets/fill/briefcase-fill.svg?raw";
import buildings from "@phosphor-icons/core/assets/fill/buildings-fill.svg?raw";
import bus from "@phosphor-icons/core/assets/fill/bus-fill.svg?raw";
import calendarCheck from "@phosphor-icons/core/assets/fill/calendar-check-fill.svg?raw";
import calendarX from "@phosphor-icons/core/assets/fill/calendar-x-fill.svg?raw";
import chatsCircle from "@phosphor-icons/core/assets/fill/chats-circle-fill.svg?raw";
import checkFat from "@phosphor-icons/core/assets/fill/check-fat-fill.svg?raw";
import clock from "@phosphor-icons/core/assets/fill/clock-fill.svg?raw";
import coffee from "@phosphor-icons/core/assets/fill/coffee-fill.svg?raw";
import coins from "@phosphor-icons/core/assets/fill/coins-fill.svg?raw";
import compass from "@phosphor-icons/core/assets/fill/compass-fill.svg?raw";
import eye from "@phosphor-icons/core/assets/fill/eye-fill.svg?raw";
import factory from "@phosphor-icons/core/assets/fill/factory-fill.svg?raw";
import firstAidKit from "@phosphor-icons/core/assets/fill/first-aid-kit-fill.svg?raw";
import flag from "@phosphor-icons/core/assets/fill/flag-fill.svg?raw";
import flagPennant from "@phosphor-icons/core/assets/fill/flag-pennant-fill.svg?raw";
import graduationCap from "@phosphor-icons/core/assets/fill/graduation-cap-fill.svg?raw";
import guitar from "@phosphor-icons/core/assets/fill/guitar-fill.svg?raw";
import hammer from "@phosphor-icons/core/assets/fill/hammer-fill.svg?raw";
import handHeart from "@phosphor-icons/core/assets/fill/hand-heart-fill.svg?raw";
import handshake from "@phosphor-icons/core/assets/fill/handshake-fill.svg?raw";
import heart from "@phosphor-icons/core/assets/fill/heart-fill.svg?raw";
import heartbeat from "@phosphor-icons/core/assets/fill/heartbeat-fill.svg?raw";
import hourglassMedium from "@phosphor-icons/core/assets/fill/hourglass-medium-fill.svg?raw";
import houseLine from "@phosphor-icons/core/assets/fill/house-line-fill.svg?raw";
import lamp from "@phosphor-icons/core/assets/fill/lamp-fill.svg?raw";
import lightbulb from "@phosphor-icons/core/assets/fill/lightbulb-fill.svg?raw";
import lightning from "@phosphor-icons/core/assets/fill/lightning-fill.svg?raw";
import mapTrifold from "@phosphor-icons/core/assets/fill/map-trifold-fill.svg?raw";
import maskHappy from "@phosphor-icons/core/assets/fill/mask-happy-fill.svg?raw";
import megaphone from "@phosphor-icons/core/assets/fill/megaphone-fill.svg?raw";
import microphoneStage from "@phosphor-icons/core/assets/fill/microphone-stage-fill.svg?raw";
import musicNotes from "@phosphor-icons/core/assets/fill/music-notes-fill.svg?raw";
import newspaper from "@phosphor-icons/core/assets/fill/newspaper-fill.svg?raw";
import palette from "@phosphor-icons/core/assets/fill/palette-fill.svg?raw";
import penNib from "@phosphor-icons/core/assets/fill/pen-nib-fill.svg?raw";
import piggyBank from "@phosphor-icons/core/assets/fill/piggy-bank-fill.svg?raw";
import robot from "@phosphor-icons/core/assets/fill/robot-fill.svg?raw";
import ruler from "@phosphor-icons/core/assets/fill/ruler-fill.svg?raw";
import scales from "@phosphor-icons/core/assets/fill/scales-fill.svg?raw";
import scroll from "@phosphor-icons/core/assets/fill/scroll-fill.svg?raw";
import shieldCheck from "@phosphor-icons/core/assets/fill/shield-check-fill.svg?raw";
import sliders from "@phosphor-icons/core/assets/fill/sliders-fill.svg?raw";
import soccerBall from "@phosphor-icons/core/assets/fill/soccer-ball-fill.svg?raw";
import star from "@phosphor-icons/core/assets/fill/star-fill.svg?raw";
import steeringWheel from "@phosphor-icons/core/assets/fill/steering-wheel-fill.svg?raw";
import storefront from "@phosphor-icons/core/assets/fill/storefront-fill.svg?raw";
import student from "@phosphor-icons/core/assets/fill/student-fill.svg?raw";
import sun from "@phosphor-icons/core/assets/fill/sun-fill.svg?raw";
import tree from "@phosphor-icons/core/assets/fill/tree-fill.svg?raw";
import userSwitch from "@phosphor-icons/core/assets/fill/user-switch-fill.svg?raw";
import usersThree from "@phosphor-icons/core/assets/fill/users-three-fill.svg?raw";
import warehouse from "@phosphor-icons/core/assets/fill/warehouse-fill.svg?raw";
import warning from "@phosphor-icons/core/assets/fill/warning-fill.svg?raw";
import wrench from "@phosphor-icons/core/assets/fill/wrench-fill.svg?raw";

/** Phosphor fill icons (MIT) that the board knows, whole files as text. */
const FILES: { readonly [name: string]: string } = {
  anchor,
  "arrow-counter-clockwise": arrowCounterClockwise,
  baby,
  basket,
  bed,
  bicycle,
  binoculars,
  books,
  briefcase,
  buildings,
  bus,
  "calendar-check": calendarCheck,
  "calendar-x": calendarX,
  "chats-circle": chatsCircle,
  "check-fat": checkFat,
  clock,
  coffee,
  coins,
  compass,
  eye,
  factory,
  "first-aid-kit": firstAidKit,
  flag,
  "flag-pennant": flagPennant,
  "graduation-cap": graduationCap,
  guitar,
  hammer,
  "hand-heart": handHeart,
  handshake,
  heart,
  heartbeat,
  "hourglass-medium": hourglassMedium,
  "house-line": houseLine,
  lamp,
  lightbulb,
  lightning,
  "map-trifold": mapTrifold,
  "mask-happy": maskHappy,
  megaphone,
  "microphone-stage": microphoneStage,
  "music-notes": musicNotes,
  newspaper,
  palette,
  "pen-nib": penNib,
  "piggy-bank": piggyBank,
  robot,
  ruler,
  scales,
  scroll,
  "shield-check": shieldCheck,
  sliders,
  "soccer-ball": soccerBall,
  star,
  "steering-wheel": steeringWheel,
  storefront,
  student,
  sun,
  tree,
  "user-switch": userSwitch,
  "users-three": usersThree,
  warehouse,
  warning,
  wrench,
};

/** What a partner may wear. */
export const EMBLEMS = [
  "books",
  "buildings",
  "student",
  "heartbeat",
  "storefront",
  "hand-heart",
  "users-three",
  "music-notes",
  "soccer-ball",
  "bicycle",
  "coffee",
  "palette",
  "graduation-cap",
  "house-line",
  "first-aid-kit",
  "baby",
  "tree",
  "handshake",
  "factory",
  "microphone-stage",
  "bus",
  "megaphone",
  "basket",
  "briefcase",
  "star",
  "lamp",
  "guitar",
  "warehouse",
  "mask-happy",
  "bed",
] as const;

/** The outline of an icon in a square of 256; an unknown name gives the star. */
export function iconPath(name: string): string {
  return /<path d="([^"]+)"/.exec(FILES[name] ?? star)?.[1] ?? "";
}
