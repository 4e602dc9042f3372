/**
 * Sizes that both ends of the messages keep to. Apart from protocol.ts, so that
 * the content script has them without the schemas.
 */

/** Longest text that is checked, in UTF-16 code units. The content script cuts here. */
export const MAX_TEXT_UNITS = 100_000;
/** Largest message taken from a content script, in UTF-16 code units of its JSON. */
export const MAX_MESSAGE_UNITS = 1_048_576;
/**
 * Largest policy bundle that the settings page takes, in UTF-16 code units. The
 * browser's local storage holds 10 MB; the built-in bundle has about 1.5 million.
 */
export const MAX_BUNDLE_UNITS = 4_194_304;
