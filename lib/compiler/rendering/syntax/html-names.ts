const named = (names: string) => names.split(' ')

/** Elements that are kept. GitHub keeps all of them, too. */
export const KEPT: ReadonlySet<string> = new Set(
  named(
    'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr',
  ),
)

/** Elements that are replaced by another one. Of controls only the words are kept: nothing would happen on a tap. */
const RENAMED: Readonly<Record<string, string>> = {
  acronym: 'abbr',
  address: 'div',
  article: 'div',
  aside: 'div',
  big: 'span',
  button: 'span',
  center: 'div',
  fieldset: 'div',
  font: 'span',
  footer: 'div',
  form: 'div',
  header: 'div',
  label: 'span',
  legend: 'div',
  main: 'div',
  nav: 'div',
  picture: 'span',
  section: 'div',
  strike: 's',
  tt: 'code',
}

/** Elements that would load something. They become a link, or an image of the vault. */
const LOADED: ReadonlySet<string> = new Set(named('audio embed iframe img object source video'))

/** What a tag becomes: the name of an element, or `loaded`. */
export function elementOf(name: string): string | 'loaded' | null {
  if (KEPT.has(name)) return name
  return LOADED.has(name) ? 'loaded' : (RENAMED[name] ?? null)
}

/** Whether a tag is read as HTML. All others are text. */
export const isHtmlName = (name: string): boolean => elementOf(name.toLowerCase()) !== null

/** Elements without content. */
export const EMPTY: ReadonlySet<string> = new Set(named('br col embed hr img source wbr'))

/** Elements whose end tag may be omitted. */
export const OPEN_ENDED: ReadonlySet<string> = new Set(named('colgroup dd dt li p rp rt tbody td tfoot th thead tr'))

/** Elements of running text, and those that notes about HTML name. Such a tag without its partner is shown as text: `List<b>`. */
export const INLINE: ReadonlySet<string> = new Set(
  named(
    'a abbr acronym b bdi bdo big button cite code del dfn em fieldset font form i ins kbd label legend mark q s samp small span strike strong sub sup time tt u var',
  ),
)
