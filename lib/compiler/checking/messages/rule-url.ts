/** The explanation of a rule for authors, with a note that breaks it and the same note corrected; relative to this project. */
export const ruleUrl = (ruleId: string) => `docs/authoring.md#${ruleId}`
