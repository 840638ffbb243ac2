/** Something that is wrong with a page that shows the wizard: texts stand in the content under check_ and this id. */
export interface Finding {
  id: string
  /** What to copy, or what the finding is about, in no language. */
  detail?: string
}
