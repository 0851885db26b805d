import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5'
import { describe, expect, test } from 'vitest'
import { Attachment } from '../linking/attachment'
import { fillSlots } from '../linking/fill-slots'
import { vaultResolver } from '../linking/link-notes'
import { indexVault, type LinkedNote } from '../linking/vault-index'
import { type Rendered, renderInline, renderMarkdown } from './render'

type Node = DefaultTreeAdapterTypes.ChildNode

const html =
  'a abbr audio b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var video wbr'
const maths =
  'math semantics annotation mrow mi mo mn ms mtext mspace msup msub msubsup mfrac msqrt mroot munder mover munderover mtable mtr mtd mlabeledtr mstyle mpadded mphantom merror menclose mglyph'
const svg = 'svg g defs marker rect circle ellipse line polyline polygon path text tspan title'
const elements = new Set(`${html} ${maths} ${svg}`.split(' '))
const address = /^(?:https?:\/\/|\/\/|mailto:|tel:|\/notes\/|\/topics\/|\/vault\/|#)/i

const paint = /^(?:fill|stroke|filter|mask|clip-path|marker.*)$/

/** Everything in a fragment that a browser could run, follow out of line, or style. */
function dangersOf(fragment: string): string[] {
  const dangers: string[] = []
  const walk = (node: Node) => {
    if (!('tagName' in node)) return
    if (!elements.has(node.tagName)) dangers.push(`<${node.tagName}>`)
    for (const { name, value } of node.attrs) {
      const isAddress = ['href', 'src', 'xlink:href', 'action', 'formaction', 'srcdoc', 'data', 'poster'].includes(name)
      if (name.startsWith('on') || name === 'style' || (isAddress && !address.test(value)))
        dangers.push(`${name}=${value}`)
      if (paint.test(name) && /url\((?!#)/i.test(value)) dangers.push(`${name}=${value}`)
    }
    node.childNodes.forEach(walk)
  }
  parseFragment(fragment).childNodes.forEach(walk)
  return dangers
}

const note = (rendered: Rendered): LinkedNote => ({
  ...rendered,
  path: 'tea.md',
  slug: 'tea' as never,
  titles: ['"><script>alert(1)</script>'],
  aliases: [],
  pins: [],
})

/** The fragment as pages have it, its links led to a note with a hostile title and to nothing, images of other sites shown or not. */
const attachments = ['tone.wav', 'paper.pdf'].map((path) => new Attachment(path, 9, () => 'f'.repeat(64)))

function pageOf(rendered: Rendered): string {
  const from = note(rendered)
  const vaults = [false, true].map((showsRemoteImages) => indexVault([from], { showsRemoteImages, attachments }))
  return vaults.map((vault) => fillSlots(rendered, vaultResolver(vault, from, true, 'ko')).html).join('\n')
}

const scripts = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '" autofocus onfocus="alert(1)',
  '</code></pre><script>alert(1)</script>',
  '</title></style></textarea><img src=x onerror=alert(1)>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe src=javascript:alert(1)>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[><script>alert(1)</script>]]>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;img src=x onerror=alert(1)&#62;',
  '\\<img src=x onerror=alert(1)>',
  '`"><img src=x onerror=alert(1)>`',
  '\u0000<script>alert(1)</script>',
  '<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '<style>*{background:url(javascript:alert(1))}</style>',
  '{{constructor.constructor("alert(1)")()}}',
  '<details open ontoggle=alert(1)>',
  '<template><script>alert(1)</script></template>',
  '<object data="javascript:alert(1)"></object>',
  '<form action="javascript:alert(1)"><button>x</button></form>',
  '<base href="https://tea.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<link rel="stylesheet" href="https://tea.example/x.css">',
  '</svg><script>alert(1)</script>',
  '</annotation></semantics></math><img src=x onerror=alert(1)>',
]
const urls = [
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'javascript&colon;alert(1)',
  'java&Tab;script:alert(1)',
  'java&NewLine;script:alert(1)',
  '&#106;avascript:alert(1)',
  '&#x1;javascript:alert(1)',
  'javascript\\:alert(1)',
  '%6Aavascript:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml;base64,PHN2Zy8+',
  'feed:javascript:alert(1)',
  'view-source:javascript:alert(1)',
  'blob:https://tea.example/1',
  'file:///etc/passwd',
  '\u200bjavascript:alert(1)',
  '/\\tea.example',
  'x" onclick="alert(1)',
  "x' onclick='alert(1)",
  '//tea.example/" onclick="alert(1)',
  'https://tea.example/?q="><script>alert(1)</script>',
]

const places: Record<string, (payload: string) => string> = {
  body: (payload) => payload,
  'body, mid-line': (payload) => `차 ${payload} 잎`,
  emphasis: (payload) => `**${payload}** _${payload}_`,
  heading: (payload) => `## ${payload}`,
  'list item': (payload) => `- ${payload}\n- [ ] ${payload}`,
  quote: (payload) => `> ${payload}`,
  'callout title': (payload) => `> [!note]- ${payload}\n> ${payload}`,
  'callout kind': (payload) => `> [!${payload}] 제목\n> 글`,
  'table cell': (payload) => `| a | ${payload} |\n| - | - |\n| ${payload} | b |`,
  'code language': (payload) => `\`\`\`${payload}\nx\n\`\`\``,
  code: (payload) => `\`\`\`html\n${payload}\n\`\`\``,
  'inline code': (payload) => `\`${payload}\``,
  diagram: (payload) => `\`\`\`\n${payload}\n\`\`\``,
  'drawn label': (payload) => `\`\`\`mermaid\ngraph LR\n  A["${payload}"] -->|${payload}| B\n\`\`\``,
  'drawn style': (payload) =>
    `\`\`\`mermaid\ngraph LR\n  A --> B\n  style A fill:${payload}\n  click A "${payload}"\n\`\`\``,
  'drawn sequence': (payload) => `\`\`\`mermaid\nsequenceDiagram\n  A->>B: ${payload}\n\`\`\``,
  formula: (payload) => `$x = \\text{${payload}}$ $$\\href{${payload}}{x}$$`,
  'formula html': (payload) => `$\\htmlData{x=${payload}}{y} \\url{${payload}} \\includegraphics{${payload}}$`,
  'formula colour': (payload) => `$\\color{${payload}}{x} = \\textcolor{#fff" ${payload}}{y}$`,
  'wiki target': (payload) => `[[${payload}]]`,
  'wiki alias': (payload) => `[[tea|${payload}]] [[없음|${payload}]]`,
  'wiki heading': (payload) => `[[tea#${payload}|차]] [[#${payload}]]`,
  embed: (payload) => `![[${payload}]] ![[tea|${payload}]]`,
  'image alt': (payload) => `![${payload}](cup.png) ![${payload}](https://tea.example/cup.png)`,
  'link words': (payload) => `[${payload}](https://tea.example) [${payload}](tea.md)`,
  'link title': (payload) => `[차](https://tea.example "${payload}") [차](https://tea.example '${payload}')`,
  tag: (payload) => `#tea${payload}`,
  'block id': (payload) => `글 ^${payload}`,
  'footnote name': (payload) => `차[^${payload}]\n\n[^${payload}]: 잎`,
  'footnote text': (payload) => `차[^1]\n\n[^1]: ${payload}`,
  highlight: (payload) => `==${payload}==`,
  'html text': (payload) => `<kbd>${payload}</kbd> <sub>${payload}</sub> <u>${payload}</u> <b>${payload}`,
  'html block': (payload) =>
    `<div>\n${payload}\n</div>\n\n<details>\n<summary>${payload}</summary>\n\n${payload}\n\n</details>`,
  'html table': (payload) => `<table>\n<tr><td>${payload}</td></tr>${payload}\n</table>`,
  'html preformatted': (payload) => `<pre>\n${payload}\n</pre>`,
  'html attributes': (payload) =>
    `<p ${payload}>글</p> <details open ${payload}>글</details>\n\n<span ${payload}>글</span>`,
  'html style': (payload) => `<mark style="${payload}" class="${payload}" id="${payload}">글</mark>`,
  'html title': (payload) =>
    `<abbr title="${payload}">글</abbr> <abbr title='${payload}'>글</abbr> <abbr title=${payload}>글</abbr>`,
  'html image': (payload) => `<img src="cup.png" alt="${payload}" width="${payload}"> <img alt='${payload}' src=x>`,
  'html place': (payload) => `<a id="${payload}" name='${payload}'></a>`,
  'html with Markdown': (payload) =>
    `<div>\n\n**${payload}** [[tea|${payload}]] \`${payload}\`\n\n</div> <slot data-index="0">${payload}</slot>`,
  'html of other kinds': (payload) =>
    `<ruby>${payload}<rt>${payload}</ruby> <time datetime="${payload}">1</time> <font color=${payload}>x</font>`,
  file: (payload) => `[[paper.pdf#${payload}]] ![[paper.pdf|${payload}]] [${payload}](paper.pdf) ![[${payload}.pdf]]`,
  recording: (payload) =>
    `![[tone.wav|${payload}]] ![[tone.wav#t=${payload}]] ![${payload}|250](tone.wav) <audio src="tone.wav" title="${payload}"></audio>`,
  comment: (payload) => `<!-- ${payload} --> %% ${payload} %%`,
}
const urlPlaces: Record<string, (payload: string) => string> = {
  'link address': (payload) => `[차](${payload})`,
  'link address in brackets': (payload) => `[차](<${payload}>)`,
  'image address': (payload) => `![차](${payload})`,
  autolink: (payload) => `<${payload}>`,
  definition: (payload) => `[차][x] ![잔][x]\n\n[x]: ${payload}`,
  'definition in brackets': (payload) => `[x]\n\n[x]: <${payload}>`,
  'html link': (payload) =>
    `<a href="${payload}">차</a> <a href='${payload}' title="${payload}">차</a> <a href=${payload}>차</a>`,
  'html source': (payload) => `<img src="${payload}" alt=x> <img src='${payload}'> <video src="${payload}"></video>`,
  'html frame': (payload) =>
    `<iframe src="${payload}" title="${payload}"></iframe>\n\n<object data="${payload}"></object> <embed src=${payload}>`,
  'bare address': (payload) => `보라: ${payload} https://tea.example/${payload}`,
}

const attacks = [
  ...Object.entries(places).flatMap(([name, put]) =>
    [...scripts, ...urls].map((payload) => [name, put(payload)] as const),
  ),
  ...Object.entries(urlPlaces).flatMap(([name, put]) =>
    [...scripts, ...urls].map((payload) => [name, put(payload)] as const),
  ),
]
const options = { firstLine: 1, lang: 'ko' }

describe('an author who means harm', () => {
  const names = [...new Set(attacks.map(([name]) => name))]

  test.each(names)('cannot put anything that runs into a page by its %s', (name) => {
    const sources = attacks.filter(([place]) => place === name).map(([, source]) => source)
    const harmed = sources.flatMap((source) => {
      const dangers = [pageOf(renderMarkdown(source, options)), pageOf(renderInline(source, options))].flatMap(
        dangersOf,
      )
      return dangers.length > 0 ? [{ source, dangers }] : []
    })
    expect(harmed).toEqual([])
  })

  test('was tried with 2,000 sources and more, each as a page and as a fragment', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(2_000)
  })

  test('would be seen: the check finds what a careless renderer lets through', () => {
    expect(dangersOf('<p onclick="x"><script>x</script><a href="javascript:x">y</a></p>')).toEqual([
      'onclick=x',
      '<script>',
      'href=javascript:x',
    ])
  })
})
