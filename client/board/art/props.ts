/** Small things that stand on islands, drawn about the middle of their foot. */
const shade = (rx: number): string =>
  `<ellipse cx="3" cy="1" rx="${rx}" ry="${rx * 0.3}" fill="#1C2B39" fill-opacity=".18"/>`;

export const PINE = `${shade(9)}<path d="M-1.8-6h3.6v7h-3.6z" fill="#5B3A22"/><path d="M0-34l8 13h-4l6.5 10h-4l5 8h-23l5-8h-4l6.5-10h-4z" fill="#2F6B55"/><path d="M0-34l-8 13h4l-6.5 10h4l-5 8h11.5z" fill="#3D8068"/>`;

export const BUSH = `${shade(9)}<path d="M-1.5-7h3v8h-3z" fill="#6B4526"/><ellipse cy="-14" rx="9" ry="10.5" fill="#7FA34A"/><path d="M-9-14a9 10.5 0 0 1 9-10.5c-4 5-5 15-1 21a9 10.5 0 0 1-8-10.5z" fill="#95B85F"/>`;

export const HUT = `${shade(14)}<path d="M-12-13h24v14h-24z" fill="#A8342C"/><path d="M-15-12l15-13 15 13z" fill="#26323D"/><path d="M-15-12l15-13v3l-12 10z" fill="#3C4A57"/><path d="M-3-7h6v8h-6z" fill="#FBF6EC"/><path d="M6-9h4v4h-4zM-10-9h4v4h-4z" fill="#FFE9B0"/><path d="M6-27h4v8l-4-3.500z" fill="#7A2A22"/>`;

export const HOUSE_YELLOW = `${shade(14)}<path d="M-13-14h26v15h-26z" fill="#E7B84B"/><path d="M-16-13q16-13 32 0l-2-12q-14-6-28 0z" fill="#8A4B2A"/><path d="M-3-8h6v9h-6z" fill="#35594F"/><path d="M6-10h4.500v4.500h-4.500zM-10.500-10h4.500v4.500h-4.500z" fill="#FBF6EC"/>`;

export const ROCKS = `${shade(12)}<path d="M-12 1q-1-9 5-11 5-2 7 4 3-5 8-3 5 3 4 10z" fill="#9AA3A6"/><path d="M-12 1q-1-9 5-11 1 5-1 11z" fill="#B9C0C0"/>`;

export const MILL = `${shade(11)}<path d="M-8 1l3-22h10l3 22z" fill="#F7F0E0"/><path d="M1-21h4l3 22h-5z" fill="#DCCFB4"/><path d="M-7-20q7-11 14 0z" fill="#3C4A57"/><g transform="translate(0 -22) rotate(24)" fill="#8A5A33"><path d="M-1.200-20h2.400v40h-2.400z"/><path d="M-20-1.200h40v2.400h-40z"/><g fill="#FBF6EC" stroke="#8A5A33" stroke-width=".8"><path d="M1.200-20h5v14h-5zM-6.200 6h5v14h-5zM6 1.200h14v5h-14zM-20-6.200h14v5h-14z"/></g></g><path d="M-2.500-7h5v8h-5z" fill="#7A4A28"/>`;

export const TENT = `${shade(14)}<path d="M-15 1l15-21 15 21z" fill="#DB9500"/><path d="M-5 1l5-21 5 21z" fill="#FBF6EC"/><path d="M-2.500 1l2.500-13 2.500 13z" fill="#6B4526"/><path d="M0-20v-7l8 3.500-8 3" fill="#C13A36" stroke="#6B4526" stroke-width="1"/>`;

export const BEACON = `${shade(7)}<path d="M-4 1l1.500-22h5l1.500 22z" fill="#FBF6EC"/><path d="M-3.500-6h7l.5 7h-8zM-2.800-16h5.600l.4 5h-6.400z" fill="#C13A36"/><path d="M-4.500-24h9v4h-9z" fill="#26323D"/><circle cy="-27" r="3.200" fill="#FFD978"/>`;

export const REEDS = `<path d="M-8 1q1-10-2-17M-3 1q0-12 2-20M3 1q0-10 4-15M7 1q1-7 6-10" fill="none" stroke="#7E8F4C" stroke-width="2" stroke-linecap="round"/><path d="M-1.500-22q2 3 .6 8l-2-.4q-.4-5 1.400-7.600z" fill="#7A4A28"/>`;

export const BOAT = `${shade(15)}<path d="M-15-6q15 7 30 0-3 9-9 9h-12q-6 0-9-9z" fill="#7A4A28"/><path d="M-15-6q15 7 30 0l-.8 2.800q-14 6-28.400 0z" fill="#F3E2C0"/>`;

export const CRATES = `${shade(13)}<path d="M-12-11h12v12h-12z" fill="#B98248"/><path d="M1-9h10v10h-10z" fill="#A06C38"/><path d="M-7-21h11v10h-11z" fill="#C8935A"/><path d="M-12-11l12 12M0-11l-12 12M1-9l10 10M11-9l-10 10" stroke="#7A4A28" stroke-width="1.300"/>`;

export const FLOWERS = `<g><circle cx="-8" cy="-3" r="2.600" fill="#C13A36"/><circle cx="-1" cy="-6" r="2.600" fill="#F2C14E"/><circle cx="6" cy="-2" r="2.600" fill="#FBF6EC"/><circle cx="2" cy="1" r="2.200" fill="#C13A36"/><path d="M-8 0v3M-1-3v5M6 1v3" stroke="#5E8A4A" stroke-width="1.500"/></g>`;

/** What stands at the back of each island, 1..12. */
export const SCENERY: readonly (readonly string[])[] = [
  [PINE, BEACON, PINE],
  [HUT, PINE],
  [HUT, BUSH, HOUSE_YELLOW],
  [BUSH, PINE],
  [BEACON, BUSH],
  [CRATES, HUT],
  [CRATES, PINE, TENT],
  [BUSH, MILL],
  [TENT, TENT, BUSH],
  [PINE, MILL],
  [PINE, PINE, HUT],
  [HOUSE_YELLOW, HUT, PINE],
];
