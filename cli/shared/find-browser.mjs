import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The names of Chromium, Chrome and Edge on the path. The shell has no windows, and so takes a quarter less time. */
const NAMES = [
  ...['chromium-headless-shell', 'chrome-headless-shell'],
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
  ...['microsoft-edge', 'microsoft-edge-stable', 'chrome.exe', 'msedge.exe'],
]

const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge']
const WINDOWS_APPS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/**
 * Finds the browser of the variable `CHROMIUM`, or otherwise the first installed one: on the path, or in the usual
 * places of macOS and Windows.
 * @param {Record<string, string | undefined>} env
 * @param {string | null} own  the path of a browser to prefer, such as Playwright's
 * @returns {string | null} its path
 */
export function findBrowser(env = process.env, own = null) {
  if (env.CHROMIUM) return env.CHROMIUM
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...(own ? [own] : []), ...onPath, ...macPlaces(env), ...windowsPlaces(env)].find(isProgram) ?? null
}

/** Apps of the machine and of its user. */
function macPlaces({ HOME = '' }) {
  const folders = ['/Applications', `${HOME}/Applications`]
  return folders.flatMap((folder) => MAC_APPS.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`))
}

/** Windows lists the folders of programs in the environment. */
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
