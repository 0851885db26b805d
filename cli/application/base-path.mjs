/**
 * Reads the path below which the product is served from the setting `BASE_PATH`.
 * @param {string | undefined} setting
 * @returns {string} empty, or such as `/study`
 * @throws {RangeError} if it is not a path
 */
export function basePathOf(setting = '') {
  const path = setting.replace(/\/+$/, '')
  if (path === '' || /^(\/[\w.~-]+)+$/.test(path)) return path
  throw new RangeError(`Expected \`BASE_PATH\` to be a path such as \`/study\`, got \`${setting}\``)
}

/**
 * The folder of the built application. The base path is part of a build, so a build below a path has its own folder.
 */
export const buildFolderOf = (basePath) => (basePath === '' ? '.next' : '.next-path')
