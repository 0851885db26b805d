import { existsSync, readFileSync } from 'node:fs'

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} skipped  the title of each test, with the titles of its groups
 */

/**
 * Counts the tests in a JSON report of Vitest or Playwright.
 * @param {string} file
 * @returns {Tally} all zero if there is no report
 */
export function tallyOf(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: [] }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  return report.testResults ? tallyOfVitest(report) : tallyOfPlaywright(report)
}

function tallyOfVitest({ numPassedTests: passed, numFailedTests: failed, testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const isSkipped = ({ status }) => !['passed', 'failed'].includes(status)
  return { passed, failed, skipped: tests.filter(isSkipped).map(({ fullName }) => fullName) }
}

/** A flaky test, which failed first and passed when retried, counts as failed. */
function tallyOfPlaywright({ stats, suites }) {
  const skipped = suites.flatMap((file) => skippedOf({ ...file, title: '' }, ''))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped }
}

/** @param {string} path  the titles of the groups around this one */
function skippedOf({ title: group, specs = [], suites = [] }, path) {
  const begun = `${path}${group && `${group} `}`
  const own = specs.flatMap(({ title, tests }) =>
    tests.filter(({ status }) => status === 'skipped').map((test) => `${begun}${title}${reasonOf(test)}`),
  )
  return [...own, ...suites.flatMap((suite) => skippedOf(suite, begun))]
}

const reasonOf = ({ annotations }) =>
  annotations.flatMap(({ type, description }) => (type === 'skip' && description ? [` (${description})`] : [])).join()

/**
 * Groups tests by the beginning of their titles, so that one line stands for all tests that need the same thing.
 * @param {string[]} titles
 * @returns {string[]} lines to print, in the order of the titles
 */
export function skippedLines(titles) {
  const counts = new Map()
  for (const title of titles) {
    const need = /^PostgreSQL \([^)]*\)/.exec(title)?.[0] ?? title
    counts.set(need, (counts.get(need) ?? 0) + 1)
  }
  return [...counts].map(([need, count]) => `skipped ${count}: ${need}`)
}
