export const STUDY_DAYS = 30
/** Days of the exam whose expected score is compared. */
export const EXAM_DAYS = [31, 60] as const
/** The hour of all exams, which is that of the sittings. */
export const EXAM_HOUR = 0.8
