import type { Severity } from '../../model/message'

/**
 * The part of a rule that does not depend on which stage or check finds its faults. A heading in docs/authoring.md
 * explains each rule to authors.
 */
export interface Rule {
  severity: Severity
  /** Set if the rule is off until a vault switches it on: too few of its findings are worth an author's time. */
  default?: 'off'
}

/** Rules without a check of their own: a stage of the compiler finds their faults while it reads, renders or links. */
export const STAGE_RULES = {
  // Found by reading.
  /** What cannot be read cannot be learned from: a file too large, not in UTF-8, or locked away. */
  'file-unread': { severity: 'warning' },
  /** A setting that cannot be read has no effect, but its author believes that it has. */
  'config-unread': { severity: 'warning' },
  /** Without its frontmatter a note loses tags, names and dates; its text is read all the same. */
  'frontmatter-unread': { severity: 'warning' },
  /** `tag:` is no field, and its tags count for nothing. Nobody sees it. */
  'field-misspelt': { severity: 'warning' },
  /** A note that is missing where its author expects it. Its messages are this one only, because nobody reads it. */
  'note-withheld': { severity: 'advice' },
  /** A title tells a learner what a page is about, in lists, links and search. */
  'title-missing': { severity: 'advice' },
  /** A fence without an end turns all that follows into code, questions included. */
  'fence-unclosed': { severity: 'warning' },
  /** Questions in a fence whose end was forgotten are not asked, and their answers are shown on the page. */
  'fence-swallows': { severity: 'error' },
  /** Learners would read both versions, with git's marks around them. The last good version of the note stays. */
  'conflict-unsettled': { severity: 'error' },
  /** A comment without an end would hide all that follows, so its first mark is read as text. */
  'comment-unclosed': { severity: 'warning' },
  /** Each text of a question is rendered for itself: thousands of cheap ones cost what one deep one does. */
  'note-crowded': { severity: 'error' },
  /** Options or an answer without a question are shown as text: the learner reads the answer before thinking. */
  'question-missing': { severity: 'warning' },
  /** Text between answer and explanations belongs to neither; a reason may be lost to the option that needs it. */
  'text-after-answer': { severity: 'warning' },
  /**
   * Two answers to one question: whichever is used, the author may have meant the other, and learners would be marked
   * wrong.
   */
  'answer-repeated': { severity: 'error' },
  /** A line between `**Options:**` and the first option may be an option whose label does not read. */
  'option-unread': { severity: 'warning' },
  /** What is meant as an answer or as the mark of explanations, and is not read, is on the page before anybody answers. */
  'mark-unread': { severity: 'warning' },
  /** An explanation whose label has a form that is not read belongs to no option. */
  'label-unread': { severity: 'advice' },
  /** A reason for an option that is not there reaches no learner who needs it. */
  'label-unknown': { severity: 'warning' },
  /** A reason beside the wrong option teaches the wrong thing, so a contradicting label is not followed. */
  'label-contradiction': { severity: 'warning' },
  /** A label that fits two options could put a reason beside the wrong one, so it is not followed. */
  'label-ambiguous': { severity: 'advice' },
  /** A label without a text looks explained to the author and is not to the learner. */
  'explanation-empty': { severity: 'warning' },
  /**
   * Marks in one form are found by a search, and by other programs. All forms that the grammar knows are read alike.
   */
  'mark-form': { severity: 'advice', default: 'off' },
  /** `A)` everywhere, as in answers and labels: one form to look for. `A.` and `(A)` are read alike. */
  'option-form': { severity: 'advice', default: 'off' },
  /** A label that names its option only by words stops matching when the option's words change. A letter does not. */
  'label-letter': { severity: 'advice', default: 'off' },
  /** A second block id would be a second name for one history. */
  'pin-repeated': { severity: 'warning' },
  /** A block id that is not read gives no name, and the author believes that the history is kept by it. */
  'pin-unread': { severity: 'warning' },
  /** A heading that announces questions and has none disappoints. */
  'section-empty': { severity: 'advice' },

  // Found by rendering, linking, and reading recipes of exams.
  /** A link that fits several notes may lead a learner to the wrong one. */
  'link-ambiguous': { severity: 'advice' },
  /** A link to a note that is not there leads a learner nowhere, so it is shown as plain text. */
  'link-unresolved': { severity: 'warning' },
  /** A link to a heading that is not there leads to the top of the page instead of the place that was meant. */
  'heading-unresolved': { severity: 'warning' },
  /** An image that cannot be read leaves a gap where an author wanted something seen. */
  'image-unread': { severity: 'warning' },
  /** An image of another site would tell that site who is studying what, so only a link to it is shown. */
  'image-remote': { severity: 'advice' },
  /** An address such as `javascript:` would run in the learner’s browser, so it is dropped. */
  'url-unsafe': { severity: 'warning' },
  /** A formula that cannot be typeset is shown as its source. */
  'formula-unread': { severity: 'warning' },
  /** A diagram that cannot be drawn is shown as its source. */
  'diagram-undrawn': { severity: 'warning' },
  /** Markdown nested beyond all reason would keep the compiler busy for minutes, so it is shown as plain text. */
  'markdown-too-deep': { severity: 'warning' },
  /** A note that embeds itself, through others perhaps, has no end; the inner one is shown as a link. */
  'embed-cycle': { severity: 'warning' },
  /** Embeds within embeds make a page that nobody can read; beyond a depth they are shown as links. */
  'embed-deep': { severity: 'warning' },
  /** A definition that nothing refers to is not shown. Without a message, nobody would notice. */
  'definition-unused': { severity: 'advice' },
  /** A recipe that cannot be followed is an exam that learners cannot sit. */
  'blueprint-unread': { severity: 'error' },
  /** Two notes of one name share an address; the second gets a longer one, which changes when the first moves. */
  'slug-shared': { severity: 'advice' },

  // Found by the threads. They depend on time and memory, so another run may not find them.
  /** A note that cannot be compiled is shown as plain text, so that it takes nobody else's notes with it. */
  'note-timeout': { severity: 'error' },
} as const satisfies Record<string, Rule>

export type StageRuleId = keyof typeof STAGE_RULES
