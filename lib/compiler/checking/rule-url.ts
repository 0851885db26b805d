/** Where an author reads why, with a note that breaks the rule and the same note mended; relative to this project. */
export const ruleUrl = (ruleId: string) => `docs/authoring.md#${ruleId}`
