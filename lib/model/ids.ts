declare const brand: unique symbol

/** A string that is known to be of one kind, so that a slug is never passed where an item's id is wanted. */
export type Branded<Name extends string> = string & { readonly [brand]: Name }

/** Names a question across edits, moves and versions. Opaque. */
export type ItemId = Branded<'ItemId'>
/** Names one exact text of an item: stem, options, key and explanations. A hash of them. */
export type VersionId = Branded<'VersionId'>
/** Names an option of an item. Stable over versions, and tells nothing of order or key. */
export type OptionId = Branded<'OptionId'>
/** A note's name in addresses. */
export type NoteSlug = Branded<'NoteSlug'>
/** A slash-separated tag in lower case, without `#`. */
export type Tag = Branded<'Tag'>
/** The content hash of a bundle. */
export type BundleId = Branded<'BundleId'>
export type SittingId = Branded<'SittingId'>
export type LearnerId = Branded<'LearnerId'>

/** A fragment of HTML that the compiler made and sanitised. Nothing else may be drawn as HTML. */
export type SafeHtml = Branded<'SafeHtml'>
/** An instant: ISO 8601 with zone. */
export type Instant = string
/** A BCP 47 language tag of content, such as `ko` or `en`. */
export type Lang = string
