/** What a workshop's code is made of. By itself, since the front page reads codes before it asks a server anything. */

/** Letters and digits that are not mistaken for one another when read from a wall; no vowels, so that no code spells a word. */
export const CODE_ALPHABET = "BCDFGHJKMNPQRSTVWXZ23456789";
export const CODE_LENGTH = 6;
