import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The names under which Chromium, Chrome and Edge stand on the path. */
const NAMES = [
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  ...['microsoft-edge', 'microsoft-edge-stable', 'chrome.exe', 'msedge.exe'],
]

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const WINDOWS_APPS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/**
 * The browser that `CHROMIUM` names, else the first that is installed: on the path, or where macOS and Windows keep it.
 * @param {Record<string, string | undefined>} env
 * @param {string | null} own  the path of one that is preferred to those of the system, such as Playwright's
 * @returns {string | null} its path
 */
export function findBrowser(env = process.env, own = null) {
  if (env.CHROMIUM) return env.CHROMIUM
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...(own ? [own] : []), ...onPath, ...macPlaces(env), ...windowsPlaces(env)].find(isProgram) ?? null
}

/** Apps of the machine, and of its user. */
function macPlaces({ HOME = '' }) {
  const folders = ['/Applications', `${HOME}/Applications`]
  return folders.flatMap((folder) => MAC_APPS.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`))
}

/** Windows names the folders of programs in the environment. */
function windowsPlaces(env) {
  const folders = [env.LOCALAPPDATA, env.ProgramFiles, env['ProgramFiles(x86)']].filter(Boolean)
  return folders.flatMap((folder) => WINDOWS_APPS.map((app) => `${folder}\\${app}`))
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
