import list from "@phosphor-icons/core/assets/bold/list-bold.svg?raw";
import minus from "@phosphor-icons/core/assets/bold/minus-bold.svg?raw";
import plus from "@phosphor-icons/core/assets/bold/plus-bold.svg?raw";
import x from "@phosphor-icons/core/assets/bold/x-bold.svg?raw";
import anchor from "@phosphor-icons/core/assets/fill/anchor-fill.svg?raw";
import arrowLeft from "@phosphor-icons/core/assets/fill/arrow-left-fill.svg?raw";
import arrowRight from "@phosphor-icons/core/assets/fill/arrow-right-fill.svg?raw";
import arrowsClockwise from "@phosphor-icons/core/assets/fill/arrows-clockwise-fill.svg?raw";
import calendar from "@phosphor-icons/core/assets/fill/calendar-fill.svg?raw";
import caretLeft from "@phosphor-icons/core/assets/fill/caret-left-fill.svg?raw";
import caretRight from "@phosphor-icons/core/assets/fill/caret-right-fill.svg?raw";
import chair from "@phosphor-icons/core/assets/fill/chair-fill.svg?raw";
import check from "@phosphor-icons/core/assets/fill/check-circle-fill.svg?raw";
import clockCounterClockwise from "@phosphor-icons/core/assets/fill/clock-counter-clockwise-fill.svg?raw";
import clock from "@phosphor-icons/core/assets/fill/clock-fill.svg?raw";
import copy from "@phosphor-icons/core/assets/fill/copy-fill.svg?raw";
import deviceMobile from "@phosphor-icons/core/assets/fill/device-mobile-fill.svg?raw";
import doorOpen from "@phosphor-icons/core/assets/fill/door-open-fill.svg?raw";
import downloadSimple from "@phosphor-icons/core/assets/fill/download-simple-fill.svg?raw";
import eye from "@phosphor-icons/core/assets/fill/eye-fill.svg?raw";
import fileArrowUp from "@phosphor-icons/core/assets/fill/file-arrow-up-fill.svg?raw";
import flagCheckered from "@phosphor-icons/core/assets/fill/flag-checkered-fill.svg?raw";
import graduationCap from "@phosphor-icons/core/assets/fill/graduation-cap-fill.svg?raw";
import handPointing from "@phosphor-icons/core/assets/fill/hand-pointing-fill.svg?raw";
import handshake from "@phosphor-icons/core/assets/fill/handshake-fill.svg?raw";
import heart from "@phosphor-icons/core/assets/fill/heart-fill.svg?raw";
import hourglassMedium from "@phosphor-icons/core/assets/fill/hourglass-medium-fill.svg?raw";
import house from "@phosphor-icons/core/assets/fill/house-fill.svg?raw";
import info from "@phosphor-icons/core/assets/fill/info-fill.svg?raw";
import key from "@phosphor-icons/core/assets/fill/key-fill.svg?raw";
import lighthouse from "@phosphor-icons/core/assets/fill/lighthouse-fill.svg?raw";
import link from "@phosphor-icons/core/assets/fill/link-fill.svg?raw";
import pause from "@phosphor-icons/core/assets/fill/pause-fill.svg?raw";
import play from "@phosphor-icons/core/assets/fill/play-fill.svg?raw";
import printer from "@phosphor-icons/core/assets/fill/printer-fill.svg?raw";
import projectorScreen from "@phosphor-icons/core/assets/fill/projector-screen-fill.svg?raw";
import qrCode from "@phosphor-icons/core/assets/fill/qr-code-fill.svg?raw";
import question from "@phosphor-icons/core/assets/fill/question-fill.svg?raw";
import robot from "@phosphor-icons/core/assets/fill/robot-fill.svg?raw";
import signOut from "@phosphor-icons/core/assets/fill/sign-out-fill.svg?raw";
import skipBack from "@phosphor-icons/core/assets/fill/skip-back-fill.svg?raw";
import skipForward from "@phosphor-icons/core/assets/fill/skip-forward-fill.svg?raw";
import sliders from "@phosphor-icons/core/assets/fill/sliders-horizontal-fill.svg?raw";
import speakerHigh from "@phosphor-icons/core/assets/fill/speaker-high-fill.svg?raw";
import speakerSlash from "@phosphor-icons/core/assets/fill/speaker-slash-fill.svg?raw";
import steps from "@phosphor-icons/core/assets/fill/steps-fill.svg?raw";
import trash from "@phosphor-icons/core/assets/fill/trash-fill.svg?raw";
import user from "@phosphor-icons/core/assets/fill/user-fill.svg?raw";
import usersThree from "@phosphor-icons/core/assets/fill/users-three-fill.svg?raw";
import warning from "@phosphor-icons/core/assets/fill/warning-fill.svg?raw";
import wifiSlash from "@phosphor-icons/core/assets/fill/wifi-slash-fill.svg?raw";

/** Signs used in the pages, by their Phosphor name. */
const FILES = {
  anchor,
  "arrow-left": arrowLeft,
  "arrow-right": arrowRight,
  "arrows-clockwise": arrowsClockwise,
  calendar,
  "caret-left": caretLeft,
  "caret-right": caretRight,
  chair,
  check,
  clock,
  "clock-counter-clockwise": clockCounterClockwise,
  copy,
  "device-mobile": deviceMobile,
  "door-open": doorOpen,
  "download-simple": downloadSimple,
  eye,
  "file-arrow-up": fileArrowUp,
  "flag-checkered": flagCheckered,
  "graduation-cap": graduationCap,
  "hand-pointing": handPointing,
  handshake,
  heart,
  "hourglass-medium": hourglassMedium,
  house,
  info,
  key,
  lighthouse,
  link,
  list,
  pause,
  play,
  minus,
  plus,
  printer,
  "projector-screen": projectorScreen,
  "qr-code": qrCode,
  question,
  robot,
  "sign-out": signOut,
  "skip-back": skipBack,
  "skip-forward": skipForward,
  sliders,
  "speaker-high": speakerHigh,
  "speaker-slash": speakerSlash,
  steps,
  trash,
  user,
  "users-three": usersThree,
  warning,
  "wifi-slash": wifiSlash,
  x,
} as const;
export type IconName = keyof typeof FILES;

/** The one path a Phosphor fill icon consists of. */
const pathOf = (svg: string): string => / d="([^"]+)"/.exec(svg)?.[1] ?? "";

/** A sign beside words; it is never the only thing that says what it says, so it is hidden from screen readers. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg class="icon" viewBox="0 0 256 256" aria-hidden="true" focusable="false">
    <path d={pathOf(FILES[name])} />
  </svg>
);
