export const STUDY_DAYS = 30
/** The days of the exam on which expected scores are compared. */
export const EXAM_DAYS = [31, 60] as const
/** The hour of all exams. Sittings have the same hour. */
export const EXAM_HOUR = 0.8
