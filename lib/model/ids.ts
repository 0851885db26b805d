declare const brand: unique symbol

/** A string type that cannot be mistaken for another: a slug is not accepted where an item's id is expected. */
export type Branded<Name extends string> = string & { readonly [brand]: Name }

/** Identifies a question across edits, moves and versions. Opaque. */
export type ItemId = Branded<'ItemId'>
/** Identifies one exact text of an item: a hash of stem, options, key and explanations. */
export type VersionId = Branded<'VersionId'>
/** Identifies an option of an item. Stable across versions; reveals neither order nor key. */
export type OptionId = Branded<'OptionId'>
/** The name of a note in addresses. */
export type NoteSlug = Branded<'NoteSlug'>
/** A slash-separated tag in lower case, without `#`. */
export type Tag = Branded<'Tag'>
/** The content hash of a bundle. */
export type BundleId = Branded<'BundleId'>
export type SittingId = Branded<'SittingId'>
export type LearnerId = Branded<'LearnerId'>

/** A fragment of HTML that the compiler made and sanitised. Nothing else may be rendered as HTML. */
export type SafeHtml = Branded<'SafeHtml'>
/** An instant in ISO 8601, with zone. */
export type Instant = string
/** A BCP 47 language tag of content, such as `ko` or `en`. */
export type Lang = string
