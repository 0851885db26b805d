import { existsSync, readFileSync } from 'node:fs'

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} skipped  of each test its title, with those of the groups around it
 */

/**
 * Counts the report of a runner, Vitest's or Playwright's in JSON.
 * @param {string} file
 * @returns {Tally} of nothing where there is no report
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

/** A test that failed first and passed when it was tried again is a fault too. */
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
 * Groups tests by how their titles begin, so that one line stands for all tests that lack the same thing.
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
