/**
 * The path below which the product is served, from the setting `BASE_PATH`.
 * @param {string | undefined} setting
 * @returns {string} empty, or `/study`
 * @throws {RangeError} for what is no path
 */
export function basePathOf(setting = '') {
  const path = setting.replace(/\/+$/, '')
  if (path === '' || /^(\/[\w.~-]+)+$/.test(path)) return path
  throw new RangeError(`Expected \`BASE_PATH\` to be a path such as \`/study\`, got \`${setting}\``)
}

/** Where the built application stands. The path is part of a build, so one below a path is kept apart. */
export const buildFolderOf = (basePath) => (basePath === '' ? '.next' : '.next-path')
