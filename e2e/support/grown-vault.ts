// Vaults like those of other people: many notes in nested folders.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder of notes on a disk. */
export class GrownVault {
  readonly folder = mkdtempSync(join(tmpdir(), 'haeseol-vault-'))

  /** @param path  with `/` between folders, without extension */
  write(path: string, text: string): this {
    const file = join(this.folder, `${path}.md`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    return this
  }

  forget(): void {
    rmSync(this.folder, { recursive: true })
  }
}

/** Long titles in bold, one of them with a word wider than a phone. */
export const WIDE_TITLE = `**${'아주긴이름'.repeat(12)}** 다음에 오는 노트`

/** Notes without questions, two folders below the path that all of them share. */
export function growReading(count: number): GrownVault {
  const vault = new GrownVault()
  for (let i = 0; i < count; i++) {
    const path = `Neurons/naver_uploaded/${i % 40 < 20 ? '2025.08' : '2025.09'}/${'가나다라마abcde'.charAt(i % 10)}-${i}`
    vault.write(
      path,
      `---\ntags: [til/tag-${i % 60}]\nmodified: 2025-0${1 + (i % 9)}-1${i % 10}\n---\n\n# ${path.split('/').at(-1)}\n\n글 ${i}.\n`,
    )
  }
  return vault
}

/** Notes with one question each, under many topics and outside of any exam. */
export function growStudied(count: number): GrownVault {
  const vault = new GrownVault()
  const groups = ['service', 'constraint', 'usecase', 'technique', 'problem', 'method']
  for (let i = 0; i < count; i++) {
    const group = groups[i % groups.length]!
    vault.write(`notes/${group}/note-${i}`, questionNote(i, `${group}/오래-걸리는-주제-이름-${i}`))
  }
  return vault
}

/** A hundred topics that nothing joins, each with ten below it and a question in each of these. */
export function growBroad(): GrownVault {
  const vault = new GrownVault()
  for (let i = 0; i < 1_000; i++)
    vault.write(
      `notes/note-${i}`,
      questionNote(i, `무엇에-관한-주제-${i % 100}/오래-걸리는-주제-이름-${Math.floor(i / 100)}`),
    )
  return vault
}

/** Notes with one question each, all in the only domain of an exam. */
export function growExamined(count: number): GrownVault {
  const vault = new GrownVault().write(
    'exams/tea-exam',
    '---\ntitle: 차 시험\ndomains:\n- name: 차\n  tag: tea/\n  weight: 100\nitems: 4\nminutes: 10\npass: 0.7\n---\n\n시험.\n',
  )
  for (let i = 0; i < count; i++) vault.write(`notes/note-${i}`, questionNote(i, `tea/kind-${i % 7}`))
  return vault
}

/**
 * Twelve exams with the same four domains, and notes with long titles, each with a question in one of the domains and under
 * several topics that overlap.
 */
export function growBusy(count: number): GrownVault {
  const vault = new GrownVault()
  const domains = [0, 1, 2, 3]
    .map((i) => `- name: 넓은 영역의 이름 ${i}\n  tag: course/area-${i}\n  weight: 25\n`)
    .join('')
  const about = '이 시험은 실제 시험과 같은 비중으로 모든 영역에서 골고루 문제를 내요. '.repeat(2)
  for (let i = 0; i < 12; i++)
    vault.write(
      `exams/exam-${i}`,
      `---\ntitle: 자격을 얻기 위한 모의시험 ${i}\ndomains:\n${domains}items: 8\nminutes: 60\npass: 0.7\n---\n\n${about}\n`,
    )
  for (let i = 0; i < count; i++) {
    const tags = [`course/area-${i % 4}`, `service/쓰는-서비스-${i % 40}`, `concept-${i % 19}/알아-둘-개념-${i % 57}`]
    vault.write(
      `notes/note-${i}`,
      questionNote(i, tags.join(', '), `스무 음절쯤 되는 긴 제목을 가진 노트: 그 번호는 ${i}`),
    )
  }
  return vault
}

/** A topic with a question, and one that is only read. */
export const growMixed = (): GrownVault =>
  new GrownVault().write('tea', questionNote(1, 'tea')).write('books', '---\ntags: [books]\n---\n\n# 책\n\n글.\n')

const questionNote = (i: number, tag: string, title = `노트 ${i}`) => `---
tags: [${tag}, group-${i % 30}]
---

# ${title}

글.

## 📝 관련 문제

**Question:** Which of these is the number that belongs to note ${i} and to no other note?

**Options:**

- A) The number ${i}
- B) The number ${i + 1}
- C) The number ${i + 2}

**정답: A) The number ${i}**

💡 추가 설명:

- **Option B** - KANARI 다음 노트의 수입니다.
- **Option C** - KANARI 그다음 노트의 수입니다.
`

/** Notes with links to some others, under one topic. */
export function growLinked(count: number, titled = '서로 이어지는 노트의 제목'): GrownVault {
  const vault = new GrownVault()
  for (let i = 0; i < count; i++) {
    const links = [i * 7, i * i, i * 3 + 1, Math.floor(i / 9)].map((to) => `[[linked-note-${to % count}]]`)
    const title = `${titled} ${i}`
    vault.write(`notes/linked-note-${i}`, `---\ntags: [many]\n---\n\n# ${title}\n\n글 ${links.join(' ')}\n`)
  }
  return vault
}
