/** @returns {unknown[]} the values of a text of JSON Lines */
export function readJsonLines(/** @type {string} */ lines) {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
