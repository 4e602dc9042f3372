// @ts-check

/**
 * Facebook's and Instagram's class names are random, so nothing may depend on them. The stylesheet
 * (at build time) and the components (at run time) both derive the same meaningless name from here.
 * @param {string} name
 * @returns {string}
 */
export function hashClass(name) {
  let hash = 0x811c9dc5;
  for (const char of name) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193) >>> 0;
  return `x${hash.toString(36)}`;
}
