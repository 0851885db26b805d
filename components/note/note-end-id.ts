/** The anchor that the link of a note's last question leads to. */
export const NOTE_END = 'note-end'
