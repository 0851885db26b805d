const COLUMNS = {
  vault: ({ name }) => name,
  notes: ({ notes }) => notes.toLocaleString('en'),
  'compile, s of a processor': ({ seconds }) => seconds.toFixed(1),
  'MB: compile · serve': ({ compileMb, serverMb }) => `${Math.round(compileMb)} · ${Math.round(serverMb)}`,
  'links unresolved · by Obsidian not': ({ links }) => `${links.all.length} · ${links.missed.length}`,
  'signs left raw · named': ({ raw }) => `${raw.found.length} · ${raw.inNamed}`,
  'largest list, kB': ({ largestList }) => Math.round(largestList / 1000),
  'home · tallest list, px': ({ home, tallestList }) => `${home} · ${tallestList}`,
  'pages opened': ({ opened }) => opened,
  'over 100 kB · wider than 360 px': ({ heavy, wide }) => `${heavy.length} · ${wide.length}`,
}
/** Of things that should not be, so many are shown of a vault. */
const SHOWN = 20

/** The table of what was measured, and below it what should not be, and the messages by rule. */
export function tableOf(tried) {
  const names = Object.keys(COLUMNS)
  const rows = tried.map((one) => Object.values(COLUMNS).map((cell) => cell(one)))
  const table = [names, names.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return [...table, '', ...tried.flatMap(faultsOf), ...tried.map(rulesOf)].join('\n')
}

function faultsOf({ name, heavy, wide, links, raw }) {
  const faults = [
    ...links.missed.map(({ file, line, target }) => `${file}:${line} links to ${target}, which Obsidian resolves`),
    ...raw.found.map(({ path, sign, text }) => `${path} shows a ${sign} as text: ${text}`),
    ...heavy.map(({ path, bytes }) => `${decodeURIComponent(path)} has ${Math.round(bytes / 1000)} kB`),
    ...wide.map(({ path, width }) => `${decodeURIComponent(path)} is ${width} px wide`),
  ]
  const more = faults.length > SHOWN ? [`… and ${faults.length - SHOWN} more`] : []
  return [...faults.slice(0, SHOWN), ...more].map((fault) => `${name}: ${fault}`)
}

const rulesOf = ({ name, rules }) => `\n${name}: ${rules.map(([rule, count]) => `${rule} ${count}`).join(', ')}`
